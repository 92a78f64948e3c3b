import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** What of a concern is sealed, under its own key: what was said or seen, in whose words, about which child. */
export const ConcernWords = z.object({
  child: z.string(),
  words: z.string(),
  whose: z.string(),
  reason: z.string(),
})
export type ConcernWords = z.infer<typeof ConcernWords>

const place = (table: 'concern' | 'concern_step', row: string) =>
  ({ field: `permissions.${table}.sealed_words`, row, version: 1 }) as const

export const sealConcern = (seal: FileSeal, row: string, words: ConcernWords): Buffer =>
  seal.seal(JSON.stringify(words), place('concern', row))

export const openConcern = (seal: FileSeal, row: string, sealed: Uint8Array): ConcernWords =>
  ConcernWords.parse(JSON.parse(seal.open(sealed, place('concern', row))))

export const sealStep = (seal: FileSeal, row: string, words: string): Buffer =>
  seal.seal(words, place('concern_step', row))

export const openStep = (seal: FileSeal, row: string, sealed: Uint8Array): string =>
  seal.open(sealed, place('concern_step', row))
