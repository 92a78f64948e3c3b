import { expect, test } from 'vitest'
import { workingDaysBetween, workingDaysOn } from './working-days-on.ts'

test('ten working days from a Friday in November end on a Friday two weeks later', () => {
  expect(workingDaysOn('2026-11-20', 10)).toBe('2026-12-04')
})

test('Christmas and New Year are left out', () => {
  expect(workingDaysOn('2026-12-24', 1)).toBe('2026-12-29')
  expect(workingDaysBetween('2026-12-24', '2027-01-04')).toBe(4)
})

test('a day that is over is no working day away', () => {
  expect(workingDaysBetween('2026-11-20', '2026-11-02')).toBe(0)
})
