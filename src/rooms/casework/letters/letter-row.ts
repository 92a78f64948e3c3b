import type { Selectable } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { type FileSeal, fileSealToWrite } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { type KeptLetter, openLetter } from './letter-words.ts'

/** A letter as it is kept. */
export type LetterRow = Selectable<Tables['casework.letter']>

/** The row of a letter; undefined where there is none, or its file is not open to whoever asks. */
export const letterRow = ({ sql }: Desk, id: string): Promise<LetterRow | undefined> =>
  sql.withTables<Tables>().selectFrom('casework.letter').selectAll().where('id', '=', id).executeTakeFirst()

/** A letter that somebody works on, held until the act is over, with its file's key and opened. */
export interface LetterAtHand {
  readonly row: LetterRow
  readonly seal: FileSeal
  readonly kept: KeptLetter
}

/** The letter for an act that changes it; the file's key is held first, as everywhere. */
export async function letterToWrite(desk: Desk, id: string): Promise<LetterAtHand | Refusal> {
  const standing = await letterRow(desk, id)
  if (!standing) return refuse(notFound)
  const seal = await fileSealToWrite(desk, standing.file)
  if (seal instanceof Refusal) return seal
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.letter')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? { row, seal, kept: openLetter(seal, row) } : refuse(notFound)
}
