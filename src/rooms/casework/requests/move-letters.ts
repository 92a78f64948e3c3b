import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { type FileSeal, openBytesFromService } from '#rooms/vault'
import { keyPlace, sealDetails } from '../document-details.ts'
import type { DocumentSource } from '../document-sources.ts'
import type { Tables } from '../schema/tables.ts'
import { openLetter } from './request-document.ts'

/**
 * What came with a request goes into a family's file with it: part of the act that takes the request in and holds the
 * file's key to write. The parts are moved as they are; only key and name are sealed anew, under the file's key. Gives
 * how many there were; refuses who lacks the service key.
 */
export async function moveLetters(
  desk: Desk,
  { request, file, from }: { request: string; file: string; from: DocumentSource },
  seal: FileSeal,
): Promise<number | Refusal> {
  const letters = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.request_document')
    .selectAll()
    .where('request', '=', request)
    .where('put_at', 'is not', null)
    .$narrowType<{ put_at: Date; parts: number; sealed_details: Buffer }>()
    .execute()
  for (const letter of letters) {
    const refusal = await moveOne(desk, file, from, seal, letter)
    if (refusal) return refusal
  }
  return letters.length
}

interface Letter {
  readonly id: string
  readonly began_at: Date
  readonly parts: number
  readonly sealed_key: Buffer
  readonly sealed_details: Buffer
}

/** A document's parts can only be added until it is whole, so it is finished last. */
async function moveOne(
  desk: Desk,
  file: string,
  from: DocumentSource,
  seal: FileSeal,
  { id, began_at, parts, sealed_key, sealed_details }: Letter,
): Promise<Refusal | undefined> {
  const details = await openLetter(desk, id, sealed_details)
  if (details instanceof Refusal) return details
  const key = await openBytesFromService(desk, sealed_key, keyPlace(id))
  if (key instanceof Refusal) return key
  const tables = desk.sql.withTables<Tables>()
  await tables
    .insertInto('casework.document')
    .values({ id, file, put_by: desk.person?.id ?? '', began_at, sealed_key: seal.seal(key, keyPlace(id)) })
    .execute()
  await raw`insert into casework.document_chunk (document, number, sealed_part)
    select document, number, sealed_part from casework.request_document_chunk where document = ${id}`.execute(
    desk.sql,
  )
  await tables
    .updateTable('casework.document')
    .set({ parts, put_at: desk.now, sealed_details: sealDetails(seal, id, { ...details, from }) })
    .where('id', '=', id)
    .execute()
  await tables.deleteFrom('casework.request_document').where('id', '=', id).execute()
  return undefined
}
