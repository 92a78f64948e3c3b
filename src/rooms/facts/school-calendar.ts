import type { PlainDate } from './plain-date.ts'
import { type Counts, isWorkingDay } from './working-days.ts'

/** When a school is open: its terms and half terms as stretches of days, and the days within them without pupils. */
export interface SchoolCalendar {
  readonly open: readonly { readonly first: PlainDate; readonly last: PlainDate }[]
  readonly closed?: readonly PlainDate[]
}

/**
 * Which days are school days. Without the school's own calendar, and past the end of one, every working day counts: the
 * date that comes of it is then the earliest possible, since no school is open on more days than these.
 */
export function schoolDays(calendar: SchoolCalendar | undefined): Counts {
  if (!calendar) return isWorkingDay
  const { open, closed = [] } = calendar
  return date =>
    isWorkingDay(date) && (!isKnown(calendar, date) || (isWithin(open, date) && !closed.includes(date)))
}

/** True where the calendar says something of this day: from its first to its last. */
export function isKnown({ open }: SchoolCalendar, date: PlainDate): boolean {
  return open.some(({ last }) => date <= last) && open.some(({ first }) => date >= first)
}

const isWithin = (open: SchoolCalendar['open'], date: PlainDate) =>
  open.some(({ first, last }) => date >= first && date <= last)
