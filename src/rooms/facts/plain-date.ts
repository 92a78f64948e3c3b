/** A day of the calendar as `2026-11-22`, without time or zone: the law counts in days, so no clock change can move it. */
export type PlainDate = string

/** The days that are understood: the calendar's rules, bank holidays included, are known from here to here. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2199

const DAY_MS = 86_400_000

/**
 * Reads a day written as `2026-11-22`, or as people write it: 22/11/2026, 22.11.2026, 22 11 2026, 22 November 2026.
 * Undefined for what is no day of the calendar, such as 30 February, and for years before 1990 or after 2199.
 */
export function readDate(text: string): PlainDate | undefined {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim()) ?? []
  if (isoYear) return dateFrom(Number(isoYear), Number(isoMonth), Number(isoDay))
  const [, day, month = '', year] =
    /^(\d{1,2})[\s/.-]+([a-z]{3,9}|\d{1,2})[\s/.,-]+(\d{4})$/i.exec(text.trim()) ?? []
  return day ? dateFrom(Number(year), monthNumber(month), Number(day)) : undefined
}

/** The day of these numbers, the months counted from 1; undefined as for `readDate`. */
export function dateFrom(year: number, month: number, day: number): PlainDate | undefined {
  if (![year, month, day].every(Number.isInteger) || year < FIRST_YEAR || year > LAST_YEAR) return undefined
  const date = fromParts(year, month, day)
  return month === monthOf(date) && day === dayOf(date) ? date : undefined
}

/** As many days later, or earlier where negative. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromNumber(numberOf(date) + days)

/**
 * The corresponding date so many months later, or earlier where negative. Where that month has no such day, its last
 * one (Dodds v Walker [1981] 1 WLR 1027).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const first = fromParts(yearOf(date), monthOf(date) + months, 1)
  return fromParts(yearOf(first), monthOf(first), Math.min(dayOf(date), daysInMonth(first)))
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (date: PlainDate): number => ((numberOf(date) + 3) % 7) + 1

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7))
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10))

/** The later of two days, as texts of the same length compare. */
export const laterOf = (one: PlainDate, other: PlainDate): PlainDate => (one > other ? one : other)

/** As people say it: "Monday 4 January 2027". */
export const dateInWords = (date: PlainDate): string =>
  `${WEEKDAYS[weekdayOf(date) - 1]} ${dayMonthYear(date)}`

/** The same without the day of the week: "4 January 2027". */
export const dayMonthYear = (date: PlainDate): string =>
  `${dayOf(date)} ${MONTHS[monthOf(date) - 1]} ${yearOf(date)}`

/** Which day it is in England at this moment. */
export const dateAt = (moment: Date): PlainDate => IN_ENGLAND.format(moment)

/** Sweden writes dates as ISO does. Made once, since a formatter holds much memory. */
const IN_ENGLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' })

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July']
MONTHS.push('August', 'September', 'October', 'November', 'December')

/** 11 from "11", "nov" or "November"; 0 for anything else. */
function monthNumber(text: string): number {
  const number = Number(text)
  if (!Number.isNaN(number)) return number
  return MONTHS.findIndex(month => month.toLowerCase().startsWith(text.toLowerCase())) + 1
}

const daysInMonth = (date: PlainDate) => dayOf(addDays(fromParts(yearOf(date), monthOf(date) + 1, 1), -1))
const fromParts = (year: number, month: number, day: number) =>
  fromNumber(Math.floor(Date.UTC(year, month - 1, day) / DAY_MS))
const numberOf = (date: PlainDate) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
const fromNumber = (days: number): PlainDate => new Date(days * DAY_MS).toISOString().slice(0, 10)
