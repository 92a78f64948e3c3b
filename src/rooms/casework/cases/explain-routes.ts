import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'
import { giveReason } from './give-reason.ts'
import { knownEvents } from './known-events.ts'
import { ROUTES, type Route, useBy } from './routes.ts'

const whyNotApplies = {
  code: 'why-not-applies',
  status: 422,
  sentence: 'Say why it does not apply to this family.',
} as const

const how = z.enum(['explained', 'does-not-apply', 'not-yet'], 'Choose one').default('not-yet')

/**
 * Mediation, complaint and tribunal in a disagreement: explained to the family now, or why not (R04, R05). Explained
 * counts only while the route can still be used; the day it was judged by is kept.
 */
export const explainRoutes = command({
  name: 'explain-routes',
  called: 'Ways in a disagreement',
  input: z.strictObject({
    disagreement: z.uuid(),
    mediation: how,
    complaint: how,
    tribunal: how,
    because: because.optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, whyNotApplies],
  spoken: ['disagreement', 'mediation', 'complaint', 'tribunal'],
  async carryOut({ disagreement, because: words, ...said }, desk) {
    const standing = await caseOf(desk, 'casework.disagreement', disagreement)
    if (standing instanceof Refusal) return standing
    const { id, file, seal } = standing
    const fresh = await newlySaid(desk, disagreement, said)
    const isLeftOut = fresh.some(route => said[route] === 'does-not-apply')
    if (isLeftOut && !words) return refuse(whyNotApplies, { field: 'because' })
    const events = await knownEvents(desk, id)
    for (const route of fresh)
      await enter(desk, file, disagreement, route, said[route] === 'explained', useBy(route, events))
    if (isLeftOut && words)
      await giveReason(desk, file, seal, { what: 'route-does-not-apply', words, case: id })
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})

/** The routes of which something else is said now than the record has. */
async function newlySaid(
  { sql }: Desk,
  disagreement: string,
  said: Readonly<Record<Route, string>>,
): Promise<Route[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.route_explained')
    .select(['route', 'applies'])
    .where('disagreement', '=', disagreement)
    .execute()
  return ROUTES.filter(
    route =>
      said[route] !== 'not-yet' &&
      !rows.some(row => row.route === route && row.applies === (said[route] === 'explained')),
  )
}

const enter = (
  { sql, person, now }: Desk,
  file: string,
  disagreement: string,
  route: Route,
  applies: boolean,
  by: string | undefined,
) =>
  sql
    .withTables<Tables>()
    .insertInto('casework.route_explained')
    .values({
      id: newId(),
      file,
      disagreement,
      route,
      applies,
      use_by: raw<Date | null>`${by ?? null}::date`,
      in_time: !by || dateAt(now) <= by,
      by: person?.id ?? '',
      at: now,
    })
    .execute()
