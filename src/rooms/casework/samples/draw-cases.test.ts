import { expect, test } from 'vitest'
import { drawn } from './draw-cases.ts'

const CASES = Array.from({ length: 90 }, (_, at) => `case-${at}`)

test('five of a hundred are drawn, rounded up, and the same again from the same record in any order', () => {
  const five = drawn('a seed', CASES, 5)
  expect(five).toHaveLength(5)
  expect(drawn('a seed', [...CASES].reverse(), 5)).toEqual(five)
  expect(drawn('another seed', CASES, 5)).not.toEqual(five)
  expect(drawn('a seed', [], 5)).toEqual([])
})

test('every case is as likely as another', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 2000; seed++)
    for (const id of drawn(`seed ${seed}`, CASES.slice(0, 20), 5)) counts.set(id, (counts.get(id) ?? 0) + 1)
  expect(counts.size).toBe(20)
  for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(50)
})
