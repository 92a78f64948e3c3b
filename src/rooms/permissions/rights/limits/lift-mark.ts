import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { fileSealToWrite } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { openMark, sealMark } from './mark-words.ts'
import { standingMark } from './standing-mark.ts'

/** Takes a mark off a file, with the reason; refuses where none stands. */
export async function liftMark(
  desk: Desk,
  table: 'permissions.processing_limit' | 'permissions.legal_hold',
  file: string,
  lifted: string,
): Promise<Refusal | undefined> {
  const seal = await fileSealToWrite(desk, file, 'only kept')
  if (seal instanceof Refusal) return seal
  const mark = await standingMark(desk, table, file)
  if (!mark) return refuse(notFound)
  const version = mark.version + 1
  const words = { ...openMark(seal, table, mark), lifted }
  const { numUpdatedRows } = await desk.sql
    .withTables<Tables>()
    .updateTable(table)
    .set({
      ...{ lifted_at: desk.now, lifted_by: desk.person?.id ?? null, version },
      sealed_words: sealMark(seal, table, mark.id, version, words),
    })
    .where('id', '=', mark.id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? undefined : refuse(notFound)
}
