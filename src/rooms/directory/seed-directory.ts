import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'
import { suppliedOrganisations } from './supplied.ts'

/**
 * Puts the organisations that come with the product into the directory, as long as they are not there, and gives how
 * many were put in. What people changed, checked or closed stays as they left it. Runs as the system role `supplier`,
 * whenever the program opens.
 */
export async function seedDirectory({ sql, now }: Pick<Desk, 'sql' | 'now'>): Promise<number> {
  const tables = sql.withTables<Tables>()
  const known = await tables
    .selectFrom('directory.organisation')
    .select('id')
    .where('supplied', '=', true)
    .execute()
  const missing = suppliedOrganisations().filter(({ id }) => known.every(one => one.id !== id))
  if (missing.length === 0) return 0
  const added = await tables
    .insertInto('directory.organisation')
    .values(missing.map(one => ({ ...one, supplied: true, added_at: now, changed_at: now })))
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  const changes = added.map(({ id }) => ({
    id: newId(),
    organisation: id,
    kind: 'supplied',
    version: 1,
    at: now,
  }))
  if (changes.length > 0) await tables.insertInto('directory.change').values(changes).execute()
  return added.length
}
