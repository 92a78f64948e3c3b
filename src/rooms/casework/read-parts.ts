import { SealBroken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Opened } from '#platform/download.ts'
import { openDocumentPart } from '#rooms/vault'
import { partsPlace } from './document-details.ts'
import type { Tables } from './schema/tables.ts'

/** A document in parts, with the key that opens them: for the room alone. */
export type InParts = Opened & { readonly document: string; readonly key: Uint8Array }

/** Reads a document's parts, `count` of them `from` a number on; throws SealBroken where one is missing or another stands in its place. */
export const partsFrom =
  (table: 'casework.document_chunk' | 'casework.request_document_chunk') =>
  async (
    { document, key, parts }: InParts,
    from: number,
    count: number,
    { sql }: Desk,
  ): Promise<Buffer[]> => {
    const rows = await sql
      .withTables<Tables>()
      .selectFrom(table)
      .select('sealed_part')
      .where('document', '=', document)
      .where('number', '>=', from)
      .orderBy('number')
      .limit(count)
      .execute()
    if (rows.length !== count) throw new SealBroken()
    return rows.map(({ sealed_part: sealed }, at) => {
      const number = from + at
      return openDocumentPart(key, { number, sealed }, partsPlace(document), number === parts - 1)
    })
  }
