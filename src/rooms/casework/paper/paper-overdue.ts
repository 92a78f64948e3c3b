import { type RawBuilder, sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { dateAt } from '#rooms/facts'
import { SHOWN_OF_A_KIND, type TodayRow, type Whose } from '../today/row.ts'

/** Sheets of paper that should be back and are not, for whoever sees that they come back, and the team; the longest due first. */
export const paperOverdue = ({ now }: Desk, { me, isTeam }: Whose): RawBuilder<TodayRow> => raw<TodayRow>`
  select 'paper' as kind, id, file, case_id as case, null::integer as number, due_back_on::text as day,
    null::timestamptz as at, issued_to as worker, null as code, null as label, null::bytea as sealed, 1 as version
  from casework.paper_out
  where ended_at is null and due_back_on < ${dateAt(now)}::date and (${isTeam} or minded_by = ${me}::uuid)
  order by due_back_on, id limit ${SHOWN_OF_A_KIND + 1}`
