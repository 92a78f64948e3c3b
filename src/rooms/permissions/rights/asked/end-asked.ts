import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { fileSealToWrite } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { alreadyEnded } from '../refusals.ts'
import { askedRow } from './asked-row.ts'
import { type AskedTable, openAsked, sealAsked } from './asked-words.ts'

/** Keeps how it ended and what they were told; gives the file. Refuses what is over already. */
export async function endAsked(
  desk: Desk,
  table: AskedTable,
  id: string,
  { answer, ...changes }: { answer: string; ended_how: string; ground?: string | null },
): Promise<string | Refusal> {
  const standing = await askedRow(desk, table, id)
  if (!standing) return refuse(notFound)
  const seal = await fileSealToWrite(desk, standing.file, 'only kept')
  if (seal instanceof Refusal) return seal
  const version = standing.version + 1
  const words = { ...openAsked(seal, table, standing), answer }
  const { numUpdatedRows } = await desk.sql
    .withTables<Tables>()
    .updateTable(table)
    .set({
      ...{ ended_at: desk.now, ended_by: desk.person?.id ?? null, version, ...changes },
      sealed_words: sealAsked(seal, table, id, version, words),
    })
    .where('id', '=', id)
    .where('version', '=', standing.version)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? standing.file : refuse(alreadyEnded)
}
