import { RULESET, startsOf } from './deadline-rules.ts'
import { addDays, laterOf, type PlainDate } from './plain-date.ts'
import type { SchoolCalendar } from './school-calendar.ts'

type Stretch = SchoolCalendar['open'][number]

/**
 * A school's calendar out of the days on which it is closed, as somebody names them who wants to know one date: for a
 * year before and after what happened it is open on every other working day. Undefined where no day was named: then a
 * date in school days stays the earliest possible.
 */
export function schoolClosedOn(
  closed: readonly Stretch[],
  events: readonly PlainDate[],
): SchoolCalendar | undefined {
  const [first, last] = [[...events].sort()[0], [...events].sort().at(-1)]
  if (closed.length === 0 || !first || !last) return undefined
  const open: Stretch[] = []
  let from = addDays(first, -A_YEAR)
  const end = addDays(last, A_YEAR)
  for (const stretch of [...closed].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    if (stretch.first > from) open.push({ first: from, last: earlierOf(addDays(stretch.first, -1), end) })
    from = laterOf(from, addDays(stretch.last, 1))
  }
  if (from <= end) open.push({ first: from, last: end })
  return { open: open.filter(one => one.first <= one.last) }
}

/** Whether something that follows from this is counted in school days. */
export const countsSchoolDays = (events: readonly string[]): boolean =>
  RULESET.rules.some(
    rule => rule.unit.startsWith('school_days') && startsOf(rule).some(name => events.includes(name)),
  )

const A_YEAR = 366

const earlierOf = (one: PlainDate, other: PlainDate) => (one < other ? one : other)
