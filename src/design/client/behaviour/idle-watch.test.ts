import { expect, test } from 'vitest'
import { idleWatch } from './idle-watch.ts'

test('a page is idle when nobody touched it for as long as the limit, and not a moment before', () => {
  const watch = idleWatch(300_000, 0)
  expect(watch.isIdle(299_999)).toBe(false)
  expect(watch.isIdle(300_000)).toBe(true)
  watch.touched(300_000)
  expect(watch.isIdle(300_001)).toBe(false)
})
