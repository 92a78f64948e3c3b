import { type RawBuilder, sql as raw } from 'kysely'
import { notKeptFrom } from '../interests/not-kept-from.ts'
import { SHOWN_OF_A_KIND, type TodayRow, type Whose } from './row.ts'

/** Requests that nobody has yet and one's own: those with a date first, the nearest first, then the oldest. */
export const requestsAhead = ({ me, isTeam }: Whose): RawBuilder<TodayRow> =>
  raw<TodayRow>`
    select 'request' as kind, id, null::uuid as file, null::uuid as case, null::integer as number,
      dated_on::text as day, received_at as at, claimed_by as worker, channel as code, reference as label,
      null::bytea as sealed, version
    from casework.request
    where ended_at is null and (${isTeam} or claimed_by is null or claimed_by = ${me}::uuid)
      and (claimed_by is not null or ${notKeptFrom('casework.request.id', me)})
    order by dated_on, received_at limit ${SHOWN_OF_A_KIND + 1}`
