import { EVENTS, type Rule, startsOf, type Unit } from './deadline-rules.ts'
import type { DueDate } from './due-date.ts'
import { addDays, addMonths, laterOf, type PlainDate, yearOf } from './plain-date.ts'
import { isKnown, type SchoolCalendar, schoolDays } from './school-calendar.ts'
import {
  type Counts,
  countDays,
  countDaysInclusive,
  isTribunalDay,
  isWorkingDay,
  rolledOn,
} from './working-days.ts'

/** What counting a rule gives. */
export interface Counted extends Pick<DueDate, 'raw' | 'due' | 'warnings' | 'limbs'> {
  /** True for "so long before": then nothing says that the date comes after the event. */
  readonly isBackwards: boolean
}

/** Counts one rule from its events, at least one of which is given; see `conventions` in `data/deadline-rules.json`. */
export function countRule(
  rule: Rule,
  events: Readonly<Record<string, PlainDate>>,
  school: SchoolCalendar | undefined,
): Counted {
  const limbs = typeof rule.n === 'object' ? limbsOf(rule, events) : []
  const raw = rawOf(rule, events, limbs, schoolDays(school))
  return {
    raw,
    due: rule.roll === 'trib_sen' ? rolledOn(raw, isTribunalDay) : raw,
    isBackwards: rule.unit.endsWith('_before') || rule.unit === 'fixed_date',
    warnings: [...schoolWarning(rule, raw, school), ...limbWarning(rule, events)],
    limbs,
  }
}

function limbsOf({ n }: Rule, events: Readonly<Record<string, PlainDate>>): DueDate['limbs'] {
  return Object.entries(n as Record<string, { months: number }>).flatMap(([event, { months }]) => {
    const from = events[event]
    return from ? [{ event, from, raw: addMonths(from, months) }] : []
  })
}

function rawOf(
  { unit, n }: Rule,
  events: Readonly<Record<string, PlainDate>>,
  limbs: DueDate['limbs'],
  isSchoolDay: Counts,
): PlainDate {
  const [from = ''] = Object.values(events)
  if (unit === 'later_of') return limbs.map(({ raw }) => raw).reduce(laterOf)
  if (unit === 'fixed_date') return `${yearOf(from)}-${n}`
  return WAYS[unit](from, Number(n), isSchoolDay)
}

type Way = (from: PlainDate, n: number, isSchoolDay: Counts) => PlainDate

/** Each way of counting. Unless it is called inclusive, the day of the event is not counted. */
const WAYS: Readonly<Record<Exclude<Unit, 'fixed_date' | 'later_of'>, Way>> = {
  immediate: from => from,
  days: (from, n) => addDays(from, n),
  days_inclusive: (from, n) => addDays(from, n - 1),
  weeks: (from, n) => addDays(from, 7 * n),
  weeks_before: (from, n) => addDays(from, -7 * n),
  months: (from, n) => addMonths(from, n),
  months_before: (from, n) => addMonths(from, -n),
  months_less_a_day: (from, n) => addDays(addMonths(from, n), -1),
  working_days: (from, n) => countDays(from, n, isWorkingDay),
  working_days_inclusive: (from, n) => countDaysInclusive(from, n, isWorkingDay),
  tribunal_working_days: (from, n) => countDays(from, n, isTribunalDay),
  tribunal_working_days_before: (from, n) => countDays(from, -n, isTribunalDay),
  school_days: (from, n, isSchoolDay) => countDays(from, n, isSchoolDay),
  school_days_inclusive: (from, n, isSchoolDay) => countDaysInclusive(from, n, isSchoolDay),
  school_days_before: (from, n, isSchoolDay) => countDays(from, -n, isSchoolDay),
}

function schoolWarning({ unit }: Rule, raw: PlainDate, school: SchoolCalendar | undefined): string[] {
  if (!unit.startsWith('school_days') || (school && isKnown(school, raw))) return []
  return [
    unit.endsWith('_before')
      ? 'This is the latest possible date. It is earlier if the school is closed in between: ask for the school’s calendar.'
      : 'This is the earliest possible date. It is later if the school is closed in between: ask for the school’s calendar.',
  ]
}

/** Only one of two dates is given: the other may move the last day on, never back. */
function limbWarning(rule: Rule, events: Readonly<Record<string, PlainDate>>): string[] {
  return startsOf(rule)
    .filter(name => !events[name])
    .map(
      name => `Counted without a date for “${EVENTS.get(name)?.words}”. With one, the last day may be later.`,
    )
}
