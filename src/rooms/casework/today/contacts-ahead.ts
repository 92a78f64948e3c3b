import { type RawBuilder, sql as raw } from 'kysely'
import { SHOWN_OF_A_KIND, type TodayRow } from './row.ts'

/** The whole team's contacts that stand to be finished, the oldest first: none waits for one person to come back. */
export const contactsToFinish = (): RawBuilder<TodayRow> =>
  raw<TodayRow>`
    select 'contact' as kind, id, file, case_id as case, null::integer as number, null as day, at, worker,
      channel as code, null as label, null::bytea as sealed, version
    from casework.contact where completed_at is null order by at limit ${SHOWN_OF_A_KIND + 1}`
