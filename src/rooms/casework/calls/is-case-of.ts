import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** True when this case belongs to this file, and whoever acts may see it. */
export async function isCaseOf({ sql }: Desk, file: string, id: string): Promise<boolean> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.case')
    .select('id')
    .where('id', '=', id)
    .where('file', '=', file)
    .executeTakeFirst()
  return row !== undefined
}
