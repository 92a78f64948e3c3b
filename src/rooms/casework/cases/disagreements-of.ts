import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { Ending, Opponent, Way } from './disagreement.ts'
import { missingRoutes, type Route } from './routes.ts'

/** A route as the record of a disagreement has it. */
export interface RouteSaid {
  readonly route: Route
  readonly applies: boolean
  readonly in_time: boolean
  /** The last day by which it was judged, as 2026-11-22; null where none is known. */
  readonly use_by: string | null
  readonly at: string
}

export interface Disagreement {
  readonly id: string
  readonly with: Opponent
  readonly at: Date
  readonly endedAt: Date | null
  readonly endedHow: Ending | null
  readonly endedThrough: Way | null
  readonly routes: readonly RouteSaid[]
  /** What the record does not show: neither explained in time nor said not to apply. */
  readonly missing: readonly Route[]
}

interface Row {
  id: string
  with_whom: Opponent
  at: Date
  ended_at: Date | null
  ended_how: Ending | null
  ended_through: Way | null
  routes: RouteSaid[]
}

/** The disagreements of a case, the latest first, each with what was explained. One statement. */
export async function disagreementsOf({ sql }: Desk, caseId: string): Promise<Disagreement[]> {
  const { rows } = await raw<Row>`
    select d.id, d.with_whom, d.at, d.ended_at, d.ended_how, d.ended_through,
      coalesce(json_agg(r order by r.at) filter (where r.id is not null), '[]') as routes
    from casework.disagreement d left join casework.route_explained r on r.disagreement = d.id
    where d.case_id = ${caseId} group by d.id order by d.at desc`.execute(sql)
  return rows.map(row => ({
    id: row.id,
    with: row.with_whom,
    at: row.at,
    endedAt: row.ended_at,
    endedHow: row.ended_how,
    endedThrough: row.ended_through,
    routes: row.routes,
    missing: missingRoutes(row.routes),
  }))
}
