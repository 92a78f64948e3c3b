import { describe, expect, test } from 'vitest'
import { chance } from '../../src/demo/chance.ts'
import { compare, Writer } from './writer.ts'

describe('the proof’s own arithmetic', () => {
  test('sees what was acknowledged and is not there, and what is there twice', () => {
    expect(compare(new Set([1, 2, 3]), [1, 3, 3, 4])).toEqual({ lost: [2], doubled: [3] })
  })

  test('does not count what was never acknowledged', () => {
    expect(compare(new Set([1]), [1, 2])).toEqual({ lost: [], doubled: [] })
  })

  test('repeats chance from its seed', () => {
    const [one, other] = [chance(7), chance(7)]
    const drawn = [one(), one(), one()]
    expect(drawn).toEqual([other(), other(), other()])
    expect(new Set(drawn).size).toBe(3)
  })
})

test('the writer repeats a number until it is acknowledged, and notices the pause', async () => {
  const tries: number[] = []
  const writer = new Writer(async n => {
    tries.push(n)
    await new Promise(resolve => setTimeout(resolve, 5))
    return n !== 3 || tries.filter(tried => tried === 3).length > 2
  }, 1)
  await expect.poll(() => writer.acknowledged.has(4)).toBe(true)
  await writer.stop()
  expect(tries.filter(n => n === 3)).toHaveLength(3)
  expect(writer.longestPause()).toBeGreaterThan(40)
})
