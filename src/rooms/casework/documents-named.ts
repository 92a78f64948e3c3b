import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { type DocumentDetails, openDetails } from './document-details.ts'
import type { Tables } from './schema/tables.ts'

/** A document of a file, as other rooms name it. */
export interface DocumentBrief extends DocumentDetails {
  readonly id: string
}

/** Those of some documents that are whole and in this file, in the order in which they were put in. */
export async function documentsNamed(
  { sql }: Desk,
  seal: FileSeal,
  file: string,
  ids: readonly string[],
): Promise<DocumentBrief[]> {
  if (ids.length === 0) return []
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.document')
    .select(['id', 'sealed_details'])
    .where('file', '=', file)
    .where('id', 'in', ids)
    .where('put_at', 'is not', null)
    .$narrowType<{ sealed_details: Buffer }>()
    .orderBy('put_at')
    .execute()
  return rows.map(({ id, sealed_details }) => ({ id, ...openDetails(seal, id, sealed_details) }))
}
