import { z } from 'zod'
import { BOTH_WAYS, CONTROL_STATES, type Figure } from '#platform/control.ts'
import { dateAt } from '#rooms/facts'
import type { ClauseFound, Found } from './assess.ts'
import { protectTogether, type ShownFigure } from './protect.ts'

/** What a control found, as it is shown and kept: figures are words already. */
export const ShownFinding = z.object({
  control: z.string(),
  room: z.string(),
  proves: z.string(),
  state: z.enum(CONTROL_STATES),
  isBeside: z.boolean(),
  figures: z.array(
    z.object({ words: z.string(), shown: z.string(), bothWays: z.enum(BOTH_WAYS).optional() }),
  ),
  refused: z.string().optional(),
  declared: z.object({ says: z.string(), on: z.string() }).optional(),
  wanting: z.string(),
})
export type ShownFinding = z.infer<typeof ShownFinding>

/** A clause as it is shown and kept. */
export const ShownClause = z.object({
  id: z.string(),
  theme: z.string(),
  promise: z.string(),
  state: z.enum(CONTROL_STATES),
  findings: z.array(ShownFinding),
  wanting: z.array(z.string()),
})
export type ShownClause = z.infer<typeof ShownClause>

/** A clause with its figures in the given form: in full for those who lead, protected for everybody else. */
export const shownClause = (
  { id, theme, promise, state, found, wanting }: ClauseFound,
  show: Show,
): ShownClause => ({
  ...{ id, theme, promise, state },
  findings: found.map(one => shownFinding(one, show)),
  wanting: [...wanting],
})

type Show = (figures: readonly Figure[]) => ShownFigure[]

function shownFinding(one: Found, show: Show): ShownFinding {
  const { control, room, proves, state, isBeside, figures, refused, declared, wanting } = one
  return {
    ...{ control, room, proves, state, isBeside, wanting },
    figures: show(figures),
    ...(refused !== undefined && { refused: show([{ words: '', n: refused, counts: 'people' }])[0]?.shown }),
    ...(declared && { declared: { says: declared.says, on: dateAt(declared.at) } }),
  }
}

/** The form in which a clause may leave the service's staff. */
export const forOthers = (found: ClauseFound): ShownClause => shownClause(found, protectTogether)
