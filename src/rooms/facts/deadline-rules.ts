import { z } from 'zod'
import data from '../../../data/deadline-rules.json' with { type: 'json' }

/**
 * How sure a source is: `primary` the law's own text was read, `primary_guidance` the government's guidance was read,
 * `secondary` a page of a charity, council or law firm was read, `memory` nothing was looked up.
 */
export const VERIFIED = ['primary', 'primary_guidance', 'secondary', 'memory'] as const
export type Verified = (typeof VERIFIED)[number]

/** The ways of counting; each stands in `count-rule.ts`. */
const UNITS = [
  ...['days', 'days_inclusive', 'weeks', 'weeks_before', 'months', 'months_before', 'months_less_a_day'],
  ...['working_days', 'working_days_inclusive', 'tribunal_working_days', 'tribunal_working_days_before'],
  ...['school_days', 'school_days_inclusive', 'school_days_before', 'fixed_date', 'immediate', 'later_of'],
] as const
export type Unit = (typeof UNITS)[number]

const day = z.iso.date()
const limb = z.strictObject({ months: z.int().positive() })

const Rule = z.strictObject({
  id: z.string(),
  /** What it is counted from; several are joined by `|`, and the later of their dates counts. */
  start_event: z.string(),
  /** Of several, the one without which there is no such deadline. */
  requires: z.array(z.string()).optional(),
  duty_holder: z.string(),
  unit: z.enum(UNITS),
  n: z.union([z.int().nonnegative(), z.string().regex(/^\d\d-\d\d$/), z.record(z.string(), limb)]),
  what: z.string(),
  citation: z.string(),
  address: z.url().optional(),
  verified: z.enum(VERIFIED),
  /** Left out where the law sets it as a last day. */
  kind: z.enum(['minimum_window', 'guidance', 'practice']).optional(),
  boundary: z.literal('before').optional(),
  roll: z.enum(['trib_sen', 'none']).optional(),
  exemptions: z.string().optional(),
  notes: z.array(z.string()).optional(),
  valid_from: day.optional(),
  valid_to: day.optional(),
  local_override: z.literal(true).optional(),
  overridable_by_agreement: z.literal(true).optional(),
})
export type Rule = z.infer<typeof Rule>

const Event = z.strictObject({
  group: z.string(),
  words: z.string(),
  hint: z.string().optional(),
  /** Other dates that change what comes of this one, so that a page asks for them too. */
  with: z.array(z.string()).optional(),
})
export type DeadlineEvent = z.infer<typeof Event>

const Ruleset = z.object({
  ruleset: z.string(),
  valid_from: day,
  checked: day,
  groups: z.array(z.string()),
  events: z.record(z.string(), Event),
  exemptions: z.record(z.string(), z.strictObject({ citation: z.string(), reasons: z.array(z.string()) })),
  rules: z.array(Rule),
})

/** The rules of England as `data/deadline-rules.json` has them; a file of another shape is a fault at the start. */
export const RULESET = Ruleset.parse(data)

/** Everything that starts a deadline, by its name: what the calculator and `evenhand deadlines` take. */
export const EVENTS: ReadonlyMap<string, DeadlineEvent> = new Map(Object.entries(RULESET.events))

/** The names of the events that a rule is counted from. */
export const startsOf = ({ start_event }: Rule): string[] => start_event.split('|')
