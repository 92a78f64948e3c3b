import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'
import { ENDINGS, WAYS } from './disagreement.ts'
import { giveReason } from './give-reason.ts'
import { routesMissing, sayRoutesMissing } from './routes-missing.ts'

const routesNotShown = {
  code: 'routes-not-shown',
  status: 422,
  sentence: `The record does not show that mediation, complaint and tribunal were explained in time${ourPromise('routes-explained')}. Explain them, or say why not.`,
} as const

/** How a disagreement ended, and by which way. While a route was not explained in time it asks for a reason, and goes on (R04, R05). */
export const endDisagreement = command({
  name: 'end-disagreement',
  called: 'How a disagreement ended',
  input: z.strictObject({
    disagreement: z.uuid(),
    how: z.enum(ENDINGS, 'Choose how it ended'),
    through: z.enum(WAYS, 'Choose by which way it ended'),
    lodged: z.enum(['yes', 'no'], 'Choose whether an appeal had been lodged').default('no'),
    missingBecause: because.optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, routesNotShown],
  spoken: ['disagreement', 'how', 'through', 'lodged'],
  async carryOut({ disagreement, missingBecause, ...ending }, desk) {
    const standing = await caseOf(desk, 'casework.disagreement', disagreement)
    if (standing instanceof Refusal) return standing
    const { id, file, seal } = standing
    const missing = (await routesMissing(desk, id)).find(one => one.disagreement === disagreement)
    if (missing && !missingBecause)
      return refuse(routesNotShown, {
        field: 'missingBecause',
        sentence: `This disagreement cannot be ended yet. ${sayRoutesMissing(missing)} Explain it, or say why not.`,
      })
    if (missing && missingBecause)
      await giveReason(desk, file, seal, { what: 'routes-missing', words: missingBecause, case: id })
    await end(desk, disagreement, ending)
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})

const end = (
  { sql, person, now }: Desk,
  disagreement: string,
  { how, through, lodged }: { how: string; through: string; lodged: string },
) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.disagreement')
    .set({
      ended_at: now,
      ended_by: person?.id ?? null,
      ended_how: how,
      ended_through: through,
      lodged: lodged === 'yes',
    })
    .where('id', '=', disagreement)
    .where('ended_at', 'is', null)
    .execute()
