import { type Counted, countRule } from './count-rule.ts'
import { EVENTS, RULESET, type Rule, startsOf } from './deadline-rules.ts'
import type { DueDate } from './due-date.ts'
import { laterOf, type PlainDate, readDate } from './plain-date.ts'
import type { SchoolCalendar } from './school-calendar.ts'
import { countDays, isWorkingDay } from './working-days.ts'

/** What else a deadline may depend on. */
export interface Circumstances {
  /** The day whose law counts; without it, the day of the event. */
  readonly on?: PlainDate
  /** The school's own calendar, for rules in school days. */
  readonly school?: SchoolCalendar
}

/**
 * Every deadline that follows from these events (name → day), the earliest first, by the rules in force on the day of
 * the event. Throws on a name or a day that is not known: whoever takes them from people checks them first.
 */
export function dueDates(
  events: Readonly<Record<string, PlainDate>>,
  circumstances: Circumstances = {},
): DueDate[] {
  for (const [name, date] of Object.entries(events)) check(name, date)
  return RULESET.rules
    .flatMap(rule => dueDate(rule, events, circumstances) ?? [])
    .sort((a, b) => compare(a.due, b.due) || compare(a.rule, b.rule))
}

function check(name: string, date: PlainDate): void {
  if (!EVENTS.has(name)) throw new Error(`No rule knows an event ${name}.`)
  if (readDate(date) !== date) throw new Error(`${date} is not a day of the calendar.`)
}

function dueDate(
  rule: Rule,
  all: Readonly<Record<string, PlainDate>>,
  { on, school }: Circumstances,
): DueDate | undefined {
  const events = Object.fromEntries(startsOf(rule).flatMap(name => (all[name] ? [[name, all[name]]] : [])))
  const [first, ...more] = Object.values(events).sort()
  if (!first || (rule.requires ?? []).some(name => !events[name])) return undefined
  if (!isInForce(rule, on ?? first)) return undefined
  return asDueDate(rule, events, countRule(rule, events, school), more.at(-1) ?? first)
}

const isInForce = ({ valid_from = RULESET.valid_from, valid_to }: Rule, on: PlainDate) =>
  valid_from <= on && (!valid_to || on <= valid_to)

function asDueDate(rule: Rule, events: DueDate['events'], counted: Counted, last: PlainDate): DueDate {
  const { raw, due, isBackwards, warnings, limbs } = counted
  const early = countDays(due, -SAFE_DAYS, isWorkingDay)
  return {
    kind: 'computed',
    rule: rule.id,
    what: rule.what,
    dutyHolder: rule.duty_holder,
    events,
    raw,
    due,
    safe: isBackwards ? early : laterOf(early, last),
    boundary: rule.kind === 'minimum_window' ? 'at-least-until' : (rule.boundary ?? 'by'),
    standing: rule.kind === 'guidance' || rule.kind === 'practice' ? rule.kind : 'law',
    source: rule.citation,
    ...(rule.address ? { address: rule.address } : {}),
    verified: rule.verified,
    checked: RULESET.checked,
    warnings,
    notes: rule.notes ?? [],
    exemptions: exemptionsOf(rule),
    limbs,
  }
}

/** So many working days are left for the post, for a form that comes back, for a day off sick. */
const SAFE_DAYS = 5

const exemptionsOf = ({ exemptions }: Rule): readonly string[] =>
  exemptions ? (RULESET.exemptions[exemptions]?.reasons ?? []) : []

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
