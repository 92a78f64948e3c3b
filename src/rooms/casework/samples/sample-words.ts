import { z } from 'zod'
import type { FileSeal } from '#rooms/vault'

/** What a look at one case left: an account of it for the pack, and what those who lead noted for themselves. */
const SampleWords = z.object({ account: z.string().default(''), note: z.string().default('') })
export type SampleWords = z.output<typeof SampleWords>

const FIELD = 'casework.sample_case.sealed_words'

export const sealSample = (seal: FileSeal, row: string, version: number, words: SampleWords): Buffer =>
  seal.seal(JSON.stringify(words), { field: FIELD, row, version })

export const openSample = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): SampleWords => SampleWords.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))

/** On what a case is looked at and told: the family permitted it, without who they are, or not at all. */
export const BASES = ['permitted', 'anonymised', 'left-out'] as const
export type Basis = (typeof BASES)[number]

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  permitted: 'The family permitted that its file is looked at',
  anonymised: 'Without who they are',
  'left-out': 'Left out: it cannot be told without who they are',
}
