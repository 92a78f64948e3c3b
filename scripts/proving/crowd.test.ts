import { expect, test } from 'vitest'
import { goOn, ninetyNinth, type Took } from './crowd.ts'

test('one in a hundred is slower than the ninety-ninth', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => n + 1)
  expect(ninetyNinth(hundred)).toBe(100)
  expect(ninetyNinth([...hundred, ...hundred])).toBe(99 + 1)
  expect(ninetyNinth([7])).toBe(7)
})

test('somebody in the crowd goes on until the time is over; what fails is told, and saves are apart from pages', async () => {
  const took: Took = { reads: [], saves: [], failed: [] }
  let asked = 0
  const next = () => ({
    isSave: asked % 2 === 1,
    ask: async () => {
      asked++
      if (asked === 3) throw new Error('no answer')
      return { status: asked === 2 ? 500 : 200 }
    },
  })
  await goOn(took, { until: performance.now() + 200, thinkMs: 2, chance: () => 0.5, next })
  expect(asked).toBeGreaterThan(3)
  expect(took.reads.length + took.saves.length).toBe(asked)
  expect(took.failed.map(one => one.split(' ')[0])).toEqual(['500', '0'])
})
