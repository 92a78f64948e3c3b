import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dateAt,
  dateFrom,
  dateInWords,
  dayMonthYear,
  dayOf,
  readDate,
  weekdayOf,
} from './plain-date.ts'

/** Any day from 1990 to 2199. */
const days = fc.integer({ min: 0, max: 76_000 }).map(n => addDays('1990-01-01', n))

describe('a plain day', () => {
  test.each([
    ['2026-11-22', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    [' 1 4 2026 ', '2026-04-01'],
    ['1 April 2026', '2026-04-01'],
    ['1 sept 2026', '2026-09-01'],
    ['29 February 2028', '2028-02-29'],
  ])('is read from %j', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  test.each([
    ...['30/2/2026', '29 February 2027', '2026-13-01', '2026-00-10', '0/1/2026', '32/1/2026', '1/13/2026'],
    ...['', 'tomorrow', '22/11/26', '1 Nowember 2026', '1989-12-31', '2200-01-01', '2026-11-22T00:00'],
    '１/４/2026',
  ])('is not read from %j', text => {
    expect(readDate(text)).toBeUndefined()
  })

  test('is not made of numbers that are no whole ones', () => {
    expect(dateFrom(2026, 1.5, 1)).toBeUndefined()
    expect(dateFrom(Number.NaN, 1, 1)).toBeUndefined()
  })

  test('is said as people say it', () => {
    expect(dateInWords('2027-01-04')).toBe('Monday 4 January 2027')
    expect(dateInWords('2026-11-22')).toBe('Sunday 22 November 2026')
    expect(dayMonthYear('2028-02-29')).toBe('29 February 2028')
  })

  test('is read back from its own words', () => {
    fc.assert(fc.property(days, date => readDate(dayMonthYear(date)) === date))
  })

  test('is the day in England, also when England has summer time and it is past midnight there', () => {
    expect(dateAt(new Date('2026-07-01T22:59:59Z'))).toBe('2026-07-01')
    expect(dateAt(new Date('2026-07-01T23:00:00Z'))).toBe('2026-07-02')
    expect(dateAt(new Date('2026-12-01T23:59:59Z'))).toBe('2026-12-01')
  })
})

describe('counting days', () => {
  test('goes back the way it came, over every change of the clocks and every leap day', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -4000, max: 4000 }),
        (date, n) => addDays(addDays(date, n), -n) === date,
      ),
    )
  })

  test('gives each day the next weekday', () => {
    fc.assert(fc.property(days, date => weekdayOf(addDays(date, 1)) === (weekdayOf(date) % 7) + 1))
  })
})

describe('counting months', () => {
  test('ends on the corresponding day, or on the last day of a month that has no such day (Dodds v Walker)', () => {
    expect(addMonths('2026-11-06', 2)).toBe('2027-01-06')
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28')
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  })

  test('never ends on a later day of the month than it began, and only clips at the end of a month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (date, n) => {
        const end = addMonths(date, n)
        return dayOf(end) === dayOf(date) || (dayOf(end) < dayOf(date) && dayOf(addDays(end, 1)) === 1)
      }),
    )
  })
})
