import { dayMonthYear, type PlainDate, readDate } from './plain-date.ts'
import type { SchoolCalendar } from './school-calendar.ts'

type Stretch = SchoolCalendar['open'][number]

/** What was typed, line by line; a line that cannot be read is named in a sentence. */
export type Lines<T> =
  | { readonly read: readonly T[]; readonly fault?: undefined }
  | { readonly fault: string }

/** Stretches of days, one a line, like “1 9 2026 to 23 10 2026”, put in their order. */
export function readStretches(text: string): Lines<Stretch> {
  const read: Stretch[] = []
  for (const line of linesOf(text)) {
    const [from = '', to = '', ...more] = line.split(TO)
    const [first, last] = [readDate(from), readDate(to)]
    if (!first || !last || more.length > 0)
      return {
        fault: `Write each stretch on a line of its own, like 1 9 2026 to 23 10 2026. ${notRead(line)}`,
      }
    if (last < first) return { fault: `A stretch ends after it begins. ${notRead(line)}` }
    read.push({ first, last })
  }
  return { read: read.sort((one, other) => (one.first < other.first ? -1 : 1)) }
}

/** Stretches or single days without school, one a line: “21 12 2026 to 1 1 2027” or “26 10 2026”. */
export function readClosings(text: string): Lines<Stretch> {
  const read: Stretch[] = []
  for (const line of linesOf(text)) {
    const [first, last = first, ...more] = line.split(TO).map(day => readDate(day))
    if (!first || !last || more.length > 0)
      return { fault: `Write one day or stretch a line, like 21 12 2026 to 1 1 2027. ${notRead(line)}` }
    if (last < first) return { fault: `A stretch ends after it begins. ${notRead(line)}` }
    read.push({ first, last })
  }
  return { read: read.sort((one, other) => (one.first < other.first ? -1 : 1)) }
}

/** The same as programs write it: `2026-11-27`, or `2026-12-21..2027-01-01`; undefined where it is neither. */
export function readClosing(text: string): Stretch | undefined {
  const [first = '', last = first, ...more] = text.split('..')
  const isDay = (day: string) => readDate(day) === day
  return isDay(first) && isDay(last) && first <= last && more.length === 0 ? { first, last } : undefined
}

/** Single days, one a line, like “26 10 2026”. */
export function readDays(text: string): Lines<PlainDate> {
  const read: PlainDate[] = []
  for (const line of linesOf(text)) {
    const day = readDate(line)
    if (!day) return { fault: `Write each day on a line of its own, like 26 10 2026. ${notRead(line)}` }
    read.push(day)
  }
  return { read: read.sort() }
}

const TO = /\s+(?:to|until|–|-)\s+/i

const linesOf = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const notRead = (line: string) => `We could not read “${line.slice(0, 60)}”.`

/** A stretch as people read it, and as it can be typed again. */
export const stretchInWords = ({ first, last }: Stretch): string =>
  `${dayMonthYear(first)} to ${dayMonthYear(last)}`
