import { type RawBuilder, sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { notKeptFrom } from '../interests/not-kept-from.ts'
import { SHOWN_OF_A_KIND, type TodayRow, type Whose } from './row.ts'

/** After so many days without a contact a case has gone quiet. */
const QUIET_DAYS = 21

/** Open cases that nobody holds and whoever asks could take on, the oldest first. */
export const casesNobodyHolds = ({ me }: Whose): RawBuilder<TodayRow> =>
  raw<TodayRow>`
    select 'case' as kind, id, file, id as case, number, null as day, opened_at as at, worker, issue as code,
      null as label, null::bytea as sealed, version
    from casework.case where worker is null and state = 'open' and ${notKeptFrom('casework.case.file', me)}
    order by opened_at limit ${SHOWN_OF_A_KIND + 1}`

/** One's own open cases in which nothing was done, and no contact with the family was had, for three weeks. */
export function quietCases({ now }: Desk, { me }: Whose): RawBuilder<TodayRow> {
  const since = new Date(now.getTime() - QUIET_DAYS * 86_400_000)
  return raw<TodayRow>`
    select 'quiet' as kind, c.id, c.file, c.id as case, c.number, null as day, c.quiet_since as at, c.worker,
      c.issue as code, null as label, null::bytea as sealed, c.version
    from casework.case c
    where c.worker = ${me}::uuid and c.state = 'open' and c.quiet_since < ${since}::timestamptz
      and not exists (select from casework.contact t where t.file = c.file and t.at >= ${since}::timestamptz)
    order by c.quiet_since limit ${SHOWN_OF_A_KIND + 1}`
}
