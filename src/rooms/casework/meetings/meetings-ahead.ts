import { type RawBuilder, sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { SHOWN_OF_A_KIND, type TodayRow, type Whose } from '../today/row.ts'

const WEEK = 7 * 24 * 3_600_000

/** Meetings of the week, one's own or the whole team's, with those that were and are not finished yet; the nearest first. */
export const meetingsAhead = ({ now }: Desk, { me, isTeam }: Whose): RawBuilder<TodayRow> => raw<TodayRow>`
  select 'meeting' as kind, m.id, m.file, m.case_id as case, null::integer as number,
    (m.starts_at at time zone 'Europe/London')::date::text as day, m.starts_at as at,
    (select a.person from casework.attendance a where a.meeting = m.id order by (a.person = ${me}::uuid) desc limit 1)
      as worker,
    m.kind as code, null as label, null::bytea as sealed, 1 as version
  from casework.meeting m
  where m.held_at is null and m.cancelled_at is null and m.starts_at < ${new Date(now.getTime() + WEEK)}
    and (${isTeam} or exists (
      select from casework.attendance a where a.meeting = m.id and a.person = ${me}::uuid))
  order by m.starts_at, m.id limit ${SHOWN_OF_A_KIND + 1}`
