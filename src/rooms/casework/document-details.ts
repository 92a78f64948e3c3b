import { z } from 'zod'
import { FILE_KINDS, type FileKind } from '#platform/kind-of-file.ts'
import type { FileSeal } from '#rooms/vault'
import { DOCUMENT_SOURCES } from './document-sources.ts'

/** What stands sealed about a document: what it is called, what it is, its bytes, and who it came from. */
const DocumentDetails = z.object({
  name: z.string(),
  kind: z.enum(Object.keys(FILE_KINDS) as FileKind[]),
  size: z.number(),
  from: z.enum(DOCUMENT_SOURCES),
})
export type DocumentDetails = z.output<typeof DocumentDetails>

/** Seals a document's details under the key of its file. */
export const sealDetails = (seal: FileSeal, document: string, details: DocumentDetails): Buffer =>
  seal.seal(JSON.stringify(details), detailsPlace(document))

/** Opens them again. */
export const openDetails = (seal: FileSeal, document: string, sealed: Uint8Array): DocumentDetails =>
  DocumentDetails.parse(JSON.parse(seal.open(sealed, detailsPlace(document))))

/** Where a document's details stand. */
export const detailsPlace = (document: string) =>
  ({ field: 'casework.document.sealed_details', row: document, version: 1 }) as const

/** Where a document's own key stands. */
export const keyPlace = (document: string) =>
  ({ field: 'casework.document.sealed_key', row: document, version: 1 }) as const

/** Where a document's parts stand. */
export const partsPlace = (document: string) =>
  ({ field: 'casework.document_chunk.sealed_part', document }) as const
