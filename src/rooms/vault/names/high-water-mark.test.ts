import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HighWaterMark } from './high-water-mark.ts'

describe('reading up to a mark', () => {
  test('a number passed over is asked for again until it comes', () => {
    const mark = new HighWaterMark()
    for (const seq of [1, 2, 5]) mark.saw(seq)
    expect(mark.gaps).toEqual([3, 4])
    mark.saw(4)
    expect(mark.gaps).toEqual([3])
    expect(mark.highest).toBe(5)
  })

  test('a number that never comes is dropped once every transaction of its time has ended', () => {
    const mark = new HighWaterMark()
    mark.saw(2)
    mark.stillMissing([1], { oldestOpen: 70n, next: 90n })
    mark.stillMissing([1], { oldestOpen: 89n, next: 99n })
    expect(mark.gaps).toEqual([1])
    mark.stillMissing([1], { oldestOpen: 90n, next: 120n })
    expect(mark.gaps).toEqual([])
  })

  test('nothing that was committed is ever missed, whatever order commits come in', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ open: fc.nat(5), at: fc.nat(3) }), { maxLength: 40 }), steps => {
        const committed = new Set<number>()
        const open: number[] = []
        const seen = new Set<number>()
        const mark = new HighWaterMark()
        let next = 1
        const read = () => {
          // A transaction and its row have the same number here.
          const moment = { oldestOpen: BigInt(Math.min(next, ...open)), next: BigInt(next) }
          const { gaps, highest } = mark
          const rows = [...committed].filter(seq => seq > highest || gaps.includes(seq)).sort((a, b) => a - b)
          for (const seq of rows) {
            seen.add(seq)
            mark.saw(seq)
          }
          mark.stillMissing(gaps, moment)
        }
        for (const { open: opened, at } of steps) {
          for (let n = 0; n < opened; n++) open.push(next++)
          const [ended] = open.splice(at % Math.max(open.length, 1), 1)
          if (ended !== undefined && ended % 4 !== 0) committed.add(ended)
          read()
        }
        for (const ended of open) committed.add(ended)
        open.length = 0
        read()
        expect(seen).toEqual(committed)
      }),
    )
  })
})
