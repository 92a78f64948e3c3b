import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** What somebody asked for, in their words, and what they were answered. */
const AskedWords = z.object({
  asked: z.string(),
  /** What they want to stand beside the record, word for word; for a correction. */
  statement: z.string(),
  answer: z.string(),
})
export type AskedWords = z.infer<typeof AskedWords>

export type AskedTable = 'permissions.correction' | 'permissions.erasure_request'

export const sealAsked = (
  seal: FileSeal,
  table: AskedTable,
  row: string,
  version: number,
  words: AskedWords,
): Buffer => seal.seal(JSON.stringify(words), { field: `${table}.sealed_words`, row, version })

export const openAsked = (
  seal: FileSeal,
  table: AskedTable,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): AskedWords =>
  AskedWords.parse(JSON.parse(seal.open(sealed_words, { field: `${table}.sealed_words`, row: id, version })))
