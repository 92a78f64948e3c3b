import { expect, test } from 'vitest'
import { backOff } from './back-off.ts'

test('what ended is started again at once, then after growing pauses, never more than five seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 100].map(backOff)).toEqual([0, 200, 400, 800, 1600, 3200, 5000, 5000, 5000])
})
