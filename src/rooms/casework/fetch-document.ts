import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { download } from '#platform/download.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { type FileSeal, fileSeal } from '#rooms/vault'
import { keyPlace, openDetails } from './document-details.ts'
import { partsFrom } from './read-parts.ts'
import type { Tables } from './schema/tables.ts'

const readParts = partsFrom('casework.document_chunk')

/** One document as it is opened to be handed out; with its key, so the question stays within this room. */
const openDocument = query({
  name: 'fetch-document',
  input: z.strictObject({ file: z.uuid(), document: z.uuid() }),
  who: [...CASEWORKERS, 'volunteer'],
  async answer({ file, document }, desk) {
    const row = await documentOf(desk, file, document)
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, file)
    if (seal instanceof Refusal) return seal
    const { name, size } = openDetails(seal, document, row.sealed_details)
    const key = seal.openBytes(row.sealed_key, keyPlace(document))
    return { name, size, parts: row.parts, document, key }
  },
  about: ({ file }) => file,
})

/** Hands out one document of a family's file, part by part. */
export const fetchDocument = download({
  path: '/families/:file/documents/:document',
  query: openDocument,
  read: readParts,
})

const documentOf = ({ sql }: Desk, file: string, document: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.document')
    .select(['parts', 'sealed_key', 'sealed_details'])
    .where('id', '=', document)
    .where('file', '=', file)
    .where('put_at', 'is not', null)
    .$narrowType<{ parts: number; sealed_details: Buffer }>()
    .executeTakeFirst()

/** A whole document in clear, for an act that passes it on; undefined for one that is not in this file. */
export async function documentBytes(
  desk: Desk,
  seal: FileSeal,
  file: string,
  document: string,
): Promise<Buffer | undefined> {
  const row = await documentOf(desk, file, document)
  if (!row) return undefined
  const { name, size } = openDetails(seal, document, row.sealed_details)
  const key = seal.openBytes(row.sealed_key, keyPlace(document))
  return Buffer.concat(await readParts({ name, size, parts: row.parts, document, key }, 0, row.parts, desk))
}
