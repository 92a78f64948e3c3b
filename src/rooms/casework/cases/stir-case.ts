import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** Something was entered for a case, so it is not quiet: for acts that reach it by another way than `caseToWrite`. */
export async function stirCase({ sql, now }: Desk, id: string): Promise<void> {
  await sql
    .withTables<Tables>()
    .updateTable('casework.case')
    .set({ quiet_since: now })
    .where('id', '=', id)
    .execute()
}
