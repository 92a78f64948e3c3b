import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** What somebody typed when a file was marked, and when the mark was taken off again. */
export const MarkWords = z.object({ why: z.string(), lifted: z.string() })
export type MarkWords = z.infer<typeof MarkWords>

type Marked = 'permissions.processing_limit' | 'permissions.legal_hold'

export const sealMark = (
  seal: FileSeal,
  table: Marked,
  row: string,
  version: number,
  words: MarkWords,
): Buffer => seal.seal(JSON.stringify(words), { field: `${table}.sealed_words`, row, version })

export const openMark = (
  seal: FileSeal,
  table: Marked,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): MarkWords =>
  MarkWords.parse(JSON.parse(seal.open(sealed_words, { field: `${table}.sealed_words`, row: id, version })))
