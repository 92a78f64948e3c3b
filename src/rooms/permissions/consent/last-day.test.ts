import { expect, test } from 'vitest'
import { lastDay } from './last-day.ts'

test.each([
  ['2026-11-22', undefined, '2026-12-31'],
  ['2026-11-22', '2001-12-05', '2026-12-05'],
  ['2026-11-22', '2002-01-05', '2026-12-31'],
  ['2026-11-22', '1999-03-01', '2026-12-31'],
  ['2025-02-01', '2000-02-29', '2025-02-28'],
])('a permission given on %s by somebody born on %s holds until %s', (from, bornOn, until) => {
  expect(lastDay(from, bornOn)).toBe(until)
})
