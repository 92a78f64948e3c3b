import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** The file of a promise that whoever acts may see, held until the act is over; undefined when there is none. */
export async function fileOfPromise({ sql }: Desk, promise: string): Promise<string | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('casework.promise')
    .select('file')
    .where('id', '=', promise)
    .forUpdate()
    .executeTakeFirst()
  return row?.file
}
