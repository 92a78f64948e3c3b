import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/**
 * Holds a file until the act is over. Many may write at once; whoever exchanges its key or erases it is alone with it:
 * what somebody wrote meanwhile under the old key would never open again. Ask before the file's key is read.
 */
export async function holdFile({ sql }: Desk, file: string, how: 'to write' | 'alone'): Promise<void> {
  const place = raw`hashtextextended(${file}::text, 0)`
  await (how === 'alone'
    ? raw`select pg_advisory_xact_lock(${place})`
    : raw`select pg_advisory_xact_lock_shared(${place})`
  ).execute(sql)
}
