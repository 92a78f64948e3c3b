import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'
import { WHY } from './propose-cuts.ts'

const why = z.enum(WHY)

/** One thing of an answer, as it was found, with what may be taken out of it and what is. */
const ItemWords = z.object({
  table: z.string(),
  row: z.string(),
  kind: z.string(),
  at: z.iso.datetime().nullable(),
  whose: z.string(),
  source: z.string(),
  text: z.string(),
  /** What is proposed to be taken out, and whether whoever read it took it out. */
  cuts: z.array(z.object({ words: z.string(), why, isOut: z.boolean() })),
  /** Why the whole of it may have to stay back. */
  withhold: why.optional(),
})
export type ItemWords = z.infer<typeof ItemWords>

const FIELD = 'permissions.access_item.sealed_words'

export const sealItem = (seal: FileSeal, row: string, version: number, words: ItemWords): Buffer =>
  seal.seal(JSON.stringify(words), { field: FIELD, row, version })

export const openItem = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): ItemWords => ItemWords.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))
