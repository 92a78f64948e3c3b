import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Strand, tell } from './tell.ts'

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n))

describe('a story of many strands', () => {
  test('is told in the order of time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.nat(500), { maxLength: 8 }), { maxLength: 20 }), async times => {
        const told: number[] = []
        async function* strand(days: number[]): Strand {
          for (const n of days.toSorted((a, b) => a - b)) {
            yield day(n)
            told.push(n)
          }
        }
        await tell(times.map(strand), day(1000), { atOnce: 1 })
        expect(told).toEqual(times.flat().sort((a, b) => a - b))
      }),
    )
  })

  test('ends where it should, and each strand may still put its things in order', async () => {
    const told: number[] = []
    let left = false
    async function* strand(): Strand {
      try {
        for (let n = 0; ; n++) {
          yield day(n)
          told.push(n)
        }
      } finally {
        left = true
      }
    }
    await tell([strand()], day(3))
    expect(told).toEqual([0, 1, 2, 3])
    expect(left).toBe(true)
  })

  test('stops at what goes wrong', async () => {
    async function* strand(): Strand {
      yield day(1)
      throw new Error('nobody was there')
    }
    await expect(tell([strand()], day(2))).rejects.toThrow('nobody was there')
  })
})
