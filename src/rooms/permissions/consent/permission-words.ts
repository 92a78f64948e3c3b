import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** What of a permission is sealed: to whom, about what, what for, which papers, and who heard or holds it. */
export const PermissionWords = z.object({
  /** The school, service or body. */
  body: z.string(),
  /** Somebody there; empty where it is the body as a whole. */
  toPerson: z.string(),
  /** The directory's entry for the body, where it has one. */
  organisation: z.uuid().nullable(),
  about: z.string(),
  purpose: z.string(),
  /** The papers of the file that it names. */
  documents: z.array(z.uuid()),
  /** Who heard it spoken, or where the signed form is. */
  witness: z.string(),
})
export type PermissionWords = z.infer<typeof PermissionWords>

const place = (row: string, column: 'sealed_words' | 'sealed_reason') =>
  ({ field: `permissions.permission.${column}`, row, version: 1 }) as const

export const sealPermission = (seal: FileSeal, row: string, words: PermissionWords): Buffer =>
  seal.seal(JSON.stringify(PermissionWords.parse(words)), place(row, 'sealed_words'))

export const openPermission = (seal: FileSeal, row: string, sealed: Uint8Array): PermissionWords =>
  PermissionWords.parse(JSON.parse(seal.open(sealed, place(row, 'sealed_words'))))

/** Why a permission was withdrawn, where anything was said. */
export const sealReason = (seal: FileSeal, row: string, words: string): Buffer =>
  seal.seal(words, place(row, 'sealed_reason'))

export const openReason = (seal: FileSeal, row: string, sealed: Uint8Array): string =>
  seal.open(sealed, place(row, 'sealed_reason'))
