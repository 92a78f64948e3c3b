import { CompiledQuery } from 'kysely'
import type { Client } from 'pg'
import type { Desk } from '#platform/desk.ts'
import type { FileKeeper } from './file-keeper.ts'
import { holdFile } from './hold-file.ts'
import type { Tables } from './schema/tables.ts'
import { forgetInSearch } from './search-entries.ts'

/** The keys go first: from then on nothing of the file opens, whatever happens to a row. */
const KEYS = [
  'delete from vault.use_passage where file = any($1::uuid[])',
  'delete from vault.use_limit where file = any($1::uuid[])',
  'delete from vault.file_grant where file = any($1::uuid[])',
  'delete from vault.file_escrow where file = any($1::uuid[])',
  'delete from vault.restriction where file = any($1::uuid[])',
  'delete from vault.file_key where file = any($1::uuid[])',
]
const NAMES = 'delete from vault.index_entry where file = any($1::uuid[])'

/** Erases one file for good: its keys, the rows of every room, and what the search knows. Kept is that it was erased. */
export async function eraseFileRows(desk: Desk, file: string, keepers: readonly FileKeeper[]): Promise<void> {
  await holdFile(desk, file, 'alone')
  await forgetInSearch(desk, file)
  for (const statement of [...KEYS, ...keepers.flatMap(({ erase }) => erase)])
    await desk.sql.executeQuery(CompiledQuery.raw(statement, [[file]]))
  await desk.sql.withTables<Tables>().insertInto('vault.erased').values({ file, at: desk.now }).execute()
}

/** After a restore: erases again what had been erased since the backup; gives how many of these files came back with it. */
export const replayErasures =
  (keepers: readonly FileKeeper[], now: Date) =>
  async (client: Client, erased: readonly string[]): Promise<number> => {
    const found = await client.query('select file from vault.file_key where file = any($1::uuid[])', [erased])
    for (const statement of [NAMES, ...KEYS, ...keepers.flatMap(({ erase }) => erase)])
      await client.query(statement, [erased])
    await client.query(
      'insert into vault.erased (file, at) select unnest($1::uuid[]), $2 on conflict do nothing',
      [erased, now],
    )
    return found.rowCount ?? 0
  }
