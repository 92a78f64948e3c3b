import data from '../../../data/bank-holidays.json' with { type: 'json' }
import { addDays, dateFrom, type PlainDate, weekdayOf, yearOf } from './plain-date.ts'

/**
 * True on a bank holiday of England. Computed from the Banking and Financial Dealings Act 1971 and the yearly
 * proclamations as they have been since 1978; those moved or given once stand in `data/bank-holidays.json`. One that
 * is announced later is not known here until it is entered there.
 */
export function isBankHoliday(date: PlainDate): boolean {
  const year = yearOf(date)
  const known = years.get(year) ?? bankHolidays(year)
  years.set(year, known)
  return known.has(date)
}

const years = new Map<number, ReadonlySet<PlainDate>>()

/** The bank holidays of England in this year. */
export function bankHolidays(year: number): ReadonlySet<PlainDate> {
  const moved = new Map(data.moved.map(({ from, to }) => [from, to]))
  const ordinary = [...newYear(year), ...easter(year), ...mondays(year), ...christmas(year)]
  const once = data.once.flatMap(({ on }) => (yearOf(on) === year ? [on] : []))
  return new Set([...ordinary.map(date => moved.get(date) ?? date), ...once])
}

/** On a weekend the next Monday stands for it. */
const newYear = (year: number) => [nextWeekday(day(year, 1, 1))]

function easter(year: number): PlainDate[] {
  const sunday = easterSunday(year)
  return [addDays(sunday, -2), addDays(sunday, 1)]
}

/** The first Monday of May, and the last of May and of August. */
const mondays = (year: number) => [
  mondayFrom(day(year, 5, 1)),
  mondayFrom(day(year, 5, 25)),
  mondayFrom(day(year, 8, 25)),
]

/** Two days, and for each on a weekend the next weekday that is not taken. */
function christmas(year: number): PlainDate[] {
  const first = nextWeekday(day(year, 12, 25))
  const second = nextWeekday(day(year, 12, 26))
  return [first, first === second ? nextWeekday(addDays(second, 1)) : second]
}

/** The Gregorian calendar's rule, as Meeus and Butcher put it in whole numbers. */
function easterSunday(year: number): PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const shift =
    century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + shift + 15) % 30
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * week) / 451)
  const sum = moon + week - 7 * late + 114
  return day(year, Math.floor(sum / 31), (sum % 31) + 1)
}

const mondayFrom = (date: PlainDate) => addDays(date, (8 - weekdayOf(date)) % 7)
const nextWeekday = (date: PlainDate) => addDays(date, weekdayOf(date) > 5 ? 8 - weekdayOf(date) : 0)

function day(year: number, month: number, date: number): PlainDate {
  const found = dateFrom(year, month, date)
  if (!found) throw new Error(`There is no ${date}.${month}.${year}.`)
  return found
}
