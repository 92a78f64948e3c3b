import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { detailsPlace, keyPlace } from './document-details.ts'
import type { Tables } from './schema/tables.ts'

/**
 * Seals each document's own key and its details anew, of all documents of a file or those that `only` names; its parts
 * stay. A document never changes, so whoever has kept an old key and an old copy of the database has the same parts
 * already, and the key to no document that comes later.
 */
export async function resealDocuments(
  { sql }: Desk,
  file: string,
  from: FileSeal,
  to: FileSeal,
  only?: readonly string[],
): Promise<void> {
  if (only?.length === 0) return
  const tables = sql.withTables<Tables>()
  const all = tables
    .selectFrom('casework.document')
    .select(['id', 'sealed_key', 'sealed_details'])
    .where('file', '=', file)
    .forUpdate()
  const rows = await (only ? all.where('id', 'in', only) : all).execute()
  for (const { id, sealed_key: key, sealed_details: details } of rows)
    await tables
      .updateTable('casework.document')
      .set({
        sealed_key: to.seal(from.openBytes(key, keyPlace(id)), keyPlace(id)),
        sealed_details: details && to.seal(from.openBytes(details, detailsPlace(id)), detailsPlace(id)),
      })
      .where('id', '=', id)
      .execute()
}
