import { sql as raw } from 'kysely'
import type { Database } from '#platform/database.ts'
import { AT_MOST_HOURS, IDLE_MINUTES } from './session-limits.ts'

/** Whether anybody at all is signed in at this moment, at whichever process; nobody is who is still on the way in. */
export async function isAnybodySignedIn(database: Database, now: Date): Promise<boolean> {
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const { rows } = await database.as({ person: null, roles: ['timekeeper'] }, sql =>
    raw`select from people.session
      where step = 'in' and seen_at > ${before(IDLE_MINUTES)} and started_at > ${before(AT_MOST_HOURS * 60)} limit 1`.execute(
      sql,
    ),
  )
  return rows.length > 0
}
