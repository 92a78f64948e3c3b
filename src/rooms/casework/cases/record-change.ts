import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** What of a case may change; each change is a record with an author and a date. */
export type Changed = 'stage' | 'level' | 'state' | 'worker' | 'issue' | 'details' | 'file' | 'in-error'

/** Records that something of a case became another; nothing while it is the same. */
export async function recordChange(
  { sql, person, now }: Desk,
  { id, file }: { id: string; file: string },
  what: Changed,
  was: string | null,
  became: string | null,
): Promise<void> {
  if (was === became && what !== 'details') return
  await sql
    .withTables<Tables>()
    .insertInto('casework.case_change')
    .values({ id: newId(), file, case_id: id, what, was, became, by: person?.id ?? '', at: now })
    .execute()
}
