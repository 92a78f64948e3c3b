import type { Desk } from '#platform/desk.ts'
import { namesOf } from '#rooms/people'
import type { Tables } from '../schema/tables.ts'
import type { LetterKind, SendingWay } from './letter-kinds.ts'

/** A letter as one line of its family's page: codes and days only, no key needed. */
export interface LetterLine {
  readonly id: string
  readonly kind: LetterKind
  readonly by: string
  readonly at: Date
  readonly sentAt: Date | null
  readonly sentHow: SendingWay | null
}

/** The last twenty letters of a file, the latest first; none where the file is not open to whoever asks. */
export async function lettersOf(desk: Desk, file: string): Promise<LetterLine[]> {
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.letter')
    .select(['id', 'kind', 'by', 'at', 'sent_at', 'sent_how'])
    .where('file', '=', file)
    .orderBy('at', 'desc')
    .limit(20)
    .execute()
  const names = await namesOf(
    desk,
    rows.map(({ by }) => by),
  )
  return rows.map(({ id, kind, by, at, sent_at, sent_how }) => ({
    id,
    kind: kind as LetterKind,
    by: names.get(by) ?? 'Somebody who has left',
    at,
    sentAt: sent_at,
    sentHow: sent_how as SendingWay | null,
  }))
}
