import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'
import { reindexPerson } from './search.ts'

/**
 * Takes a file's names and numbers out of the search, here and in every other process: each entry is replaced by an
 * empty one, since a row that is merely deleted would stay in the memory of whoever has read it.
 */
export async function forgetInSearch(desk: Desk, file: string): Promise<void> {
  const service = desk.person?.keys?.service
  if (!service) return
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('vault.index_entry')
    .select('entry')
    .where('file', '=', file)
    .execute()
  for (const { entry } of rows) await reindexPerson(desk, service, file, [], entry)
}
