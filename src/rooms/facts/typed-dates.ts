import { EVENTS } from './deadline-rules.ts'
import { dateFrom, type PlainDate } from './plain-date.ts'

/** One date as it was typed in three fields. */
export interface TypedDate {
  readonly event: string
  readonly parts: { readonly day: string; readonly month: string; readonly year: string }
  readonly date?: PlainDate
  readonly fault?: string
}

/** The events that a page asks for when this happened: itself first, then those that change what comes of it. */
export const eventsAsked = (happened: string): string[] => [happened, ...(EVENTS.get(happened)?.with ?? [])]

/**
 * Reads the dates for what happened, each from `NAME-day`, `NAME-month`, `NAME-year`. The first is needed; a fault is a
 * sentence that says what to mend, and what was typed stays as it was typed.
 */
export function typedDates(happened: string, given: Readonly<Record<string, unknown>>): TypedDate[] {
  return eventsAsked(happened).map((event, at) => readOne(event, given, at === 0))
}

function readOne(event: string, given: Readonly<Record<string, unknown>>, isNeeded: boolean): TypedDate {
  const part = (name: string) =>
    String(given[`${event}-${name}`] ?? '')
      .trim()
      .slice(0, 20)
  const parts = { day: part('day'), month: part('month'), year: part('year') }
  const { day, month, year } = parts
  if (!day && !month && !year)
    return isNeeded ? { event, parts, fault: 'Enter the day, the month and the year' } : { event, parts }
  const date = dateFrom(numberIn(year), numberIn(month), numberIn(day))
  return date ? { event, parts, date } : { event, parts, fault: faultIn(parts) }
}

/** Digits only: 1e3 and 0x7 are not what anybody writes for a day. */
const numberIn = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN)

function faultIn({ day, month, year }: TypedDate['parts']): string {
  const missing = [!day && 'day', !month && 'month', !year && 'year'].filter(Boolean)
  if (missing.length > 0) return `The ${missing.join(' and the ')} is missing`
  if (!/^\d{4}$/.test(year)) return 'Write the year in four digits, such as 2026'
  return 'There is no such day. Write it in numbers, such as 27 3 2026'
}
