import { z } from 'zod'
import type { Key } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { FILE_KINDS, type FileKind } from '#platform/kind-of-file.ts'
import { Refusal } from '#platform/refusal.ts'
import { openFromService, type SealedPart, sealForService } from '#rooms/vault'
import { detailsPlace, keyPlace } from '../document-details.ts'
import type { Tables } from '../schema/tables.ts'

/** What stands sealed about a letter or photo that came with a request: what it is called, what it is, its bytes. */
const LetterDetails = z.object({
  name: z.string(),
  kind: z.enum(Object.keys(FILE_KINDS) as FileKind[]),
  size: z.number(),
})
export type LetterDetails = z.output<typeof LetterDetails>

/**
 * Makes room for a letter that begins to arrive; its key is sealed to the service. It stands where a document of a file
 * would stand, so that its parts can be moved there as they are.
 */
export async function beginLetter(
  desk: Pick<Desk, 'sql' | 'secret' | 'now'>,
  { request, document }: { request: string; document: string },
  key: Key,
): Promise<void> {
  const sealed_key = await sealForService(desk, key, keyPlace(document))
  await desk.sql
    .withTables<Tables>()
    .insertInto('casework.request_document')
    .values({ id: document, request, began_at: desk.now, sealed_key })
    .execute()
}

/** Keeps some parts of it. */
export async function addLetterParts(
  { sql }: Pick<Desk, 'sql'>,
  document: string,
  parts: readonly SealedPart[],
): Promise<void> {
  const rows = parts.map(({ number, sealed }) => ({ document, number, sealed_part: sealed }))
  if (rows.length === 0) return
  await sql.withTables<Tables>().insertInto('casework.request_document_chunk').values(rows).execute()
}

/** All of it is here; `putAt` is left out while a command is still to say that it stays. */
export async function finishLetter(
  desk: Pick<Desk, 'sql' | 'secret'>,
  document: string,
  { parts, putAt, ...details }: LetterDetails & { parts: number; putAt?: Date },
): Promise<void> {
  const sealed_details = await sealForService(desk, JSON.stringify(details), detailsPlace(document))
  await desk.sql
    .withTables<Tables>()
    .updateTable('casework.request_document')
    .set({ parts, sealed_details, ...(putAt && { put_at: putAt }) })
    .where('id', '=', document)
    .execute()
}

/** What it is called and what it is, for whoever works with families. */
export async function openLetter(
  desk: Desk,
  document: string,
  sealed: Uint8Array,
): Promise<LetterDetails | Refusal> {
  const opened = await openFromService(desk, sealed, detailsPlace(document))
  return opened instanceof Refusal ? opened : LetterDetails.parse(JSON.parse(opened))
}
