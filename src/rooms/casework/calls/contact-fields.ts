import { z } from 'zod'
import { LEVELS } from '../cases/level.ts'
import { NEXT_STEPS } from './codes.ts'

/** A name, as anybody may have one: one letter or two hundred; a pile of marks on one letter is no name. */
export const name = z
  .string()
  .trim()
  .max(200, 'A name has 200 characters or fewer')
  .regex(/^(?!.*\p{M}{4})/u, 'Write the name without so many marks on one letter')

/** What was said, up to about fifty pages of it. */
export const words = z
  .string()
  .max(100_000, 'These notes are longer than 100,000 characters. Save them as two contacts')

export const minutes = z.coerce
  .number('Enter the minutes as a number')
  .int('Enter whole minutes')
  .min(0, 'Enter the minutes, 0 or more')
  .max(1440, 'A contact lasts a day at most')

/** A box that is ticked or not. */
export const tick = z.literal('yes').optional()

/** A time as it is typed: `readMoment` reads it. */
export const moment = z.string().trim().max(60, 'Write the day and the time in 60 characters or fewer')

/** Why something was done otherwise than we promise: a sentence or two. */
export const because = z.string().trim().max(2000, 'Write the reason in 2,000 characters or fewer')

/** What is recorded with a contact, at once or when it is finished. Nothing of it is needed to save. */
export const RECORDED = {
  words: words.optional(),
  verbatim: tick,
  issue: z.string().trim().max(200, 'Choose one from the list').optional(),
  roleExplained: tick,
  options: z.array(z.string().max(100)).max(40).default([]),
  perspectiveReason: because.optional(),
  oneOptionReason: because.optional(),
  facts: z.array(z.string().max(100)).max(40).default([]),
  signposts: z.array(z.uuid()).max(20).default([]),
  signpostReason: because.optional(),
  next: z.enum(NEXT_STEPS).optional(),
  dueAt: moment.optional(),
  keeps: z.array(z.uuid()).max(20).default([]),
  case: z.uuid().optional(),
  makeCase: tick,
  stopReminders: tick,
  minutes: minutes.optional(),
  level: z.enum(LEVELS).optional(),
} as const
export type Recorded = z.output<z.ZodObject<typeof RECORDED>>
