import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { SHOWN_OF_A_KIND, type TodayRow } from './row.ts'

/** The whole team's contacts that stand to be finished, the oldest first: none waits for one person to come back. */
export async function contactsToFinish({ sql }: Desk): Promise<TodayRow[]> {
  const { rows } = await raw<TodayRow>`
    select 'contact' as kind, id, file, case_id as case, null as number, null as day, at, worker, channel as code,
      null as sealed, version
    from casework.contact where completed_at is null order by at limit ${SHOWN_OF_A_KIND + 1}`.execute(sql)
  return rows
}
