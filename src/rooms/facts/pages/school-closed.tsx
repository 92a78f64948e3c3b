import { Textarea } from '#design/components/textarea.tsx'
import { EVENTS } from '../deadline-rules.ts'
import type { PlainDate } from '../plain-date.ts'
import { type Lines, readClosings } from '../read-stretches.ts'
import type { SchoolCalendar } from '../school-calendar.ts'
import { countsSchoolDays, schoolClosedOn } from '../school-closed-on.ts'
import { eventsAsked } from '../typed-dates.ts'

/** The days without school as they were typed, and what was read of them. */
export interface TypedClosings {
  readonly text: string
  readonly lines: Lines<SchoolCalendar['open'][number]>
}

/** Reads the field `closed` where this is counted in school days; undefined where it is not asked for. */
export function typedClosings(
  happened: string,
  given: Readonly<Record<string, unknown>>,
): TypedClosings | undefined {
  if (!EVENTS.has(happened) || !countsSchoolDays(eventsAsked(happened))) return undefined
  const text = String(given['closed'] ?? '').slice(0, 2000)
  return { text, lines: readClosings(text) }
}

/** The school's calendar that comes of it; undefined where nothing was entered or it could not be read. */
export const schoolOf = (closings: TypedClosings | undefined, events: readonly PlainDate[]) =>
  closings?.lines.fault === undefined ? schoolClosedOn(closings?.lines.read ?? [], events) : undefined

/**
 * Asks whoever wants to know a date in school days when the school is closed. It is typed, not chosen from a list of
 * schools: which schools a service has calendars of could say where the families are whom it knows.
 */
export const SchoolClosed = ({ closings: { text, lines } }: { closings: TypedClosings }) => (
  <Textarea
    id="closed"
    name="closed"
    label={{ text: 'When is the school closed in between? (optional)', size: 's' }}
    hint="Holidays and training days, one day or stretch a line, like 21 12 2026 to 1 1 2027. Weekends and bank holidays are known. Without them we give the earliest date that is possible."
    rows={3}
    value={text}
    {...(lines.fault === undefined ? {} : { error: lines.fault })}
  />
)
