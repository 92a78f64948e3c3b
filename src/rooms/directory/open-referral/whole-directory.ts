import { allOrganisations, type ReadingDesk } from '../all-organisations.ts'
import type { Tables } from '../schema/tables.ts'
import type { Whole } from './to-service.ts'

/** Every entry with what imports brought besides, in the order of names. */
export async function wholeDirectory(desk: ReadingDesk): Promise<Whole[]> {
  const all = await allOrganisations(desk)
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('directory.organisation')
    .select(['id', 'imported'])
    .where('imported', 'is not', null)
    .execute()
  const imported = new Map(rows.map(row => [row.id, row.imported]))
  return all.map(one => ({ ...one, imported: imported.get(one.id) ?? null }))
}
