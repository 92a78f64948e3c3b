import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { dateAt } from '#rooms/facts'

/** What is counted for the group. */
export type Counted = 'found' | 'confirmed' | 'dismissed' | 'override' | 'shut-out'

/** Counts what happened, by month and without saying of whom: one statement, also for none. */
export async function count({ sql, now }: Desk, what: Counted, times = 1): Promise<void> {
  const month = `${dateAt(now).slice(0, 7)}-01`
  await raw`
    insert into interests.tally (id, what, month)
    select gen_random_uuid(), ${what}::text, ${month}::date from generate_series(1, ${times}::int)`.execute(
    sql,
  )
}
