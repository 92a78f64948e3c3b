import { type RawBuilder, sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { SHOWN_OF_A_KIND, type TodayRow, type Whose } from './row.ts'

const HOUR = 3_600_000

/**
 * Promises due within a week, the most urgent first: one's own and nobody's; a colleague's from two hours before it is
 * due, so that somebody keeps it where they cannot.
 */
export const promisesAhead = ({ now }: Desk, { me, isTeam }: Whose): RawBuilder<TodayRow> =>
  raw<TodayRow>`
    select 'promise' as kind, id, file, case_id as case, null::integer as number, null as day, due_at as at,
      owner as worker, kind as code, null as label, null::bytea as sealed, version
    from casework.promise
    where kept_at is null and let_go_at is null
      and due_at < ${new Date(now.getTime() + 168 * HOUR)}::timestamptz
      and (${isTeam} or owner is null or owner = ${me}::uuid
        or due_at < ${new Date(now.getTime() + 2 * HOUR)}::timestamptz)
    order by due_at limit ${SHOWN_OF_A_KIND + 1}`
