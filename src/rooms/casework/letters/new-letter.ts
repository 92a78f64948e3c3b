import type { Insertable } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import type { LetterKind } from './letter-kinds.ts'
import { type LetterWords, sealLetter } from './letter-words.ts'

/** The row of a letter that nobody has sent: what it tells of, its words, and whose it is to finish. */
export function newLetter(
  seal: FileSeal,
  letter: {
    readonly file: string
    readonly case: string | null
    readonly contact?: string | null
    readonly kind: LetterKind
    readonly words: LetterWords
    readonly by: string
    readonly at: Date
  },
): Insertable<Tables['casework.letter']> & { id: string } {
  const id = newId()
  const { file, case: case_id, contact = null, kind, words, by, at } = letter
  return { id, file, case_id, contact, kind, sealed_words: sealLetter(seal, id, 1, { words }), by, at }
}
