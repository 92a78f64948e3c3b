import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { LETTER_KIND_WORDS, type LetterKind, SENT_WORDS, type SendingWay } from './letter-kinds.ts'
import { openLetter } from './letter-words.ts'

/** A letter that has left: what it is, to whom of the file, when and how. */
export interface LetterSent {
  readonly id: string
  readonly title: string
  readonly person: string | null
  readonly sentAt: Date
  readonly how: string
}

/** Every letter of a file that has left, the latest first. */
export async function lettersSent({ sql }: Desk, seal: FileSeal, file: string): Promise<LetterSent[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.letter')
    .select(['id', 'kind', 'sealed_words', 'version', 'sent_at', 'sent_how'])
    .where('file', '=', file)
    .where('sent_at', 'is not', null)
    .$narrowType<{ sent_at: Date; sent_how: string }>()
    .orderBy('sent_at', 'desc')
    .execute()
  return rows.map(({ id, kind, sent_at, sent_how, ...row }) => ({
    id,
    title: LETTER_KIND_WORDS[kind as LetterKind],
    person: openLetter(seal, { id, ...row }).words.person,
    sentAt: sent_at,
    how: SENT_WORDS[sent_how as SendingWay],
  }))
}
