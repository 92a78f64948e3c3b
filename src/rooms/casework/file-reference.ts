import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** The reference of a file that whoever acts may see; undefined when there is none, or it is not open to them. */
export async function referenceOf({ sql }: Desk, file: string): Promise<number | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.file')
    .select('reference')
    .where('id', '=', file)
    .executeTakeFirst()
  return row?.reference
}
