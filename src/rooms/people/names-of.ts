import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { openName } from './name.ts'
import type { Tables } from './schema/tables.ts'

/** The names of workers by their ids; somebody who cannot be seen is left out. */
export async function namesOf(desk: Desk, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('people.account')
    .select(['id', 'sealed_name'])
    .where('id', '=', raw<string>`any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, sealed_name }) => [id, openName(desk.secret, id, sealed_name)]))
}
