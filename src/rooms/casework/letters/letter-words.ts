import { z } from 'zod'
import { type Letter, letterShape } from '#platform/paper/letter.ts'
import type { FileSeal } from '#rooms/vault'

/** What of a letter is typed: all else is made from the records. */
export const LetterWords = z.object({
  /** Whom of the file it goes to; null while nobody is named. */
  person: z.uuid().nullable(),
  title: z.string(),
  greeting: z.string(),
  opening: z.string(),
  /** What they told us, in a summary of a call; empty elsewhere. */
  told: z.string(),
  closing: z.string(),
})
export type LetterWords = z.infer<typeof LetterWords>

/** What of a letter is sealed: what was typed, and once it was sent the whole of it, and the address it was mailed to. */
export interface KeptLetter {
  readonly words: LetterWords
  readonly left?: Letter | undefined
  readonly mailedTo?: string | undefined
}

const Kept = z.object({
  words: LetterWords,
  left: letterShape.optional(),
  mailedTo: z.string().optional(),
})

const FIELD = 'casework.letter.sealed_words'

export const sealLetter = (seal: FileSeal, row: string, version: number, kept: KeptLetter): Buffer =>
  seal.seal(JSON.stringify(kept), { field: FIELD, row, version })

export const openLetter = (
  seal: FileSeal,
  { id, version, sealed_words }: { id: string; version: number; sealed_words: Buffer },
): KeptLetter => Kept.parse(JSON.parse(seal.open(sealed_words, { field: FIELD, row: id, version })))
