import { type RawBuilder, sql as raw } from 'kysely'
import { SHOWN_OF_A_KIND, type TodayRow, type Whose } from './row.ts'

/** Letters that were begun and have not left, the oldest first: one's own, or everybody's. */
export const lettersAhead = ({ me, isTeam }: Whose): RawBuilder<TodayRow> =>
  raw<TodayRow>`
    select 'letter' as kind, id, file, case_id as case, null::integer as number, null as day, at,
      by as worker, kind as code, null as label, null::bytea as sealed, version
    from casework.letter
    where sent_at is null and (${isTeam} or by = ${me}::uuid)
    order by at limit ${SHOWN_OF_A_KIND + 1}`
