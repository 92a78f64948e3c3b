import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { SHOWN_OF_A_KIND, type TodayRow, type Whose } from './row.ts'

/** Requests that nobody has yet and one's own: those with a date first, the nearest first, then the oldest. */
export async function requestsAhead({ sql }: Desk, { me, isTeam }: Whose): Promise<TodayRow[]> {
  const { rows } = await raw<TodayRow>`
    select 'request' as kind, id, null as file, null as case, null as number, dated_on::text as day,
      received_at as at, claimed_by as worker, channel as code, reference as label, null as sealed, version
    from casework.request
    where ended_at is null and (${isTeam} or claimed_by is null or claimed_by = ${me}::uuid)
    order by dated_on, received_at limit ${SHOWN_OF_A_KIND + 1}`.execute(sql)
  return rows
}
