import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { OPPONENT_WORDS, type Opponent } from './disagreement.ts'
import { missingRoutes, type Route, type RouteRecord, routesInWords } from './routes.ts'

/** What a disagreement's record does not show. */
export interface RoutesMissing {
  readonly disagreement: string
  readonly with: Opponent
  readonly routes: readonly Route[]
}

/** For each disagreement of a case that has not ended, the routes its record does not show; those with all are left out. */
export async function routesMissing({ sql }: Desk, caseId: string): Promise<RoutesMissing[]> {
  const { rows } = await raw<{ id: string; with_whom: Opponent; routes: RouteRecord[] }>`
    select d.id, d.with_whom, coalesce(json_agg(r) filter (where r.id is not null), '[]') as routes
    from casework.disagreement d left join casework.route_explained r on r.disagreement = d.id
    where d.case_id = ${caseId} and d.ended_at is null group by d.id order by d.at`.execute(sql)
  return rows
    .map(({ id, with_whom, routes }) => ({
      disagreement: id,
      with: with_whom,
      routes: missingRoutes(routes),
    }))
    .filter(({ routes }) => routes.length > 0)
}

/** What is missing, as it is said: who disagrees, what the record does not show, and which promise that is. */
export const sayRoutesMissing = ({ with: whom, routes }: RoutesMissing): string =>
  `The family and ${OPPONENT_WORDS[whom]} still disagree, and the record does not show that ${routesInWords(routes)} ${routes.length > 1 ? 'were' : 'was'} explained to them in time to be used${ourPromise('routes-explained')}.`
