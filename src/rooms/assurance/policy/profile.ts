import { z } from 'zod'
import { TERMS } from '#rooms/service'

/** What may make a clause true in the product; several may hold. */
export const HOW = ['enforce', 'evidence', 'provide'] as const

/** Controls by name, each with its settings; none where the control's own hold. */
const Controls = z.record(z.string(), z.record(z.string(), z.unknown()).nullable())

const ClauseText = z.strictObject({
  promise: z.string().min(10),
  how: z.array(z.enum(HOW)).min(1),
  controls: Controls.refine(named => Object.keys(named).length > 0, 'A clause is bound to a control or more'),
  beside: Controls.optional(),
})

/** A policy as its file has it: its clauses by id, grouped as the policy groups them. */
export const Profile = z.strictObject({
  name: z.string().min(3),
  group: z.string().min(3).optional(),
  /** Where the policy itself names no group, and the product's usual word stands in `group`. */
  names_no_group: z.boolean().default(false),
  host: z.string().min(3).optional(),
  period_months: z.number().int().min(1).max(36),
  /** Where the policy can be read in more than one way, which was taken. */
  readings: z.array(z.string()),
  /** Which older words it speaks with: offered first to a service that begins with it. */
  older_words: z.array(z.enum(TERMS)).default([]),
  draft: z.boolean().default(false),
  /** Whether the official text was not at hand, so that it says only in our words what is remembered of it. */
  paraphrase: z.boolean().default(false),
  /** Whether it is a set of standards that a service is held against beside its own policy: from where, and its days. */
  standards: z
    .strictObject({ source: z.string().min(10), from: z.iso.date(), until: z.iso.date().optional() })
    .optional(),
  themes: z
    .array(
      z.strictObject({
        title: z.string().min(3),
        clauses: z.record(
          z.string().regex(/^[A-Z]{1,3}\d{2}$/, 'An id is letters and two digits'),
          ClauseText,
        ),
      }),
    )
    .min(1),
})
export type Profile = z.output<typeof Profile>
