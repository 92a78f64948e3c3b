import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankHolidays, isBankHoliday } from './bank-holidays.ts'
import { addDays, weekdayOf } from './plain-date.ts'
import { countDays, isTribunalDay, isWorkingDay, rolledOn } from './working-days.ts'

/** As the government published them. */
const PUBLISHED: Record<number, string[]> = {
  2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
}

describe('the bank holidays of England', () => {
  test.each(Object.entries(PUBLISHED))('of %s are those that were published', (year, days) => {
    expect([...bankHolidays(Number(year))].sort()).toEqual(days.map(day => `${year}-${day}`))
  })

  test('are eight in every ordinary year, never on a weekend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2030, max: 2199 }), year => {
        const days = [...bankHolidays(year)]
        return days.length === 8 && days.every(day => weekdayOf(day) < 6)
      }),
    )
  })
})

describe('working days', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map(n => addDays('2015-01-01', n))

  test('leave out weekends and bank holidays', () => {
    expect(isWorkingDay('2026-12-24')).toBe(true)
    expect([isBankHoliday('2026-12-25'), isWorkingDay('2026-12-25')]).toEqual([true, false])
    expect([isWorkingDay('2026-12-26'), isWorkingDay('2026-12-28'), isWorkingDay('2026-12-29')]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('before the tribunal leave out August and the turn of the year too', () => {
    expect(['2026-07-31', '2026-08-03', '2026-08-28', '2026-09-01'].map(isTribunalDay)).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(['2026-12-24', '2026-12-29', '2026-12-31', '2027-01-01', '2027-01-04'].map(isTribunalDay)).toEqual(
      [true, false, false, false, true],
    )
  })

  test('counted forth and then back lead to where one began, from any day that counts', () => {
    fc.assert(
      fc.property(days.filter(isWorkingDay), fc.integer({ min: 1, max: 60 }), (day, n) => {
        return countDays(countDays(day, n, isWorkingDay), -n, isWorkingDay) === day
      }),
    )
  })

  test('a time that ends on a day that does not count ends on the next that does, and no later', () => {
    fc.assert(
      fc.property(days, day => {
        const end = rolledOn(day, isTribunalDay)
        const between = countDays(addDays(day, -1), 1, isTribunalDay)
        return end >= day && isTribunalDay(end) && end === between
      }),
    )
  })
})
