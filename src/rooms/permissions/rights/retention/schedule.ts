import { z } from 'zod'
import data from '../../../../../data/retention.json' with { type: 'json' }

const kind = z.object({
  kind: z.string(),
  what: z.string(),
  /** How many months; null where no period decides. */
  months: z.number().nullable(),
  from: z.string(),
  families: z.boolean(),
  why: z.string(),
  /** Whose decision the period is: the law's, or the service's own. */
  decision: z.enum(['own', 'law']),
  source: z.string().nullable(),
})
export type Kept = z.infer<typeof kind>

/** How long each kind of thing is kept, and why (data/retention.json). */
export const SCHEDULE: readonly Kept[] = z.object({ schedule: z.array(kind) }).parse(data).schedule

/** The months that a kind of family's file is kept after its last contact. */
export const monthsOf = (name: string): number | null =>
  SCHEDULE.find(({ kind: one }) => one === name)?.months ?? null

/** How long, in words. */
export function howLong({ months, from }: Kept): string {
  if (months === null) return 'Until somebody decides'
  const years = months / 12
  const time =
    Number.isInteger(years) && years > 1 ? `${years} years` : months === 1 ? 'One month' : `${months} months`
  return `${time} after ${from}`
}
