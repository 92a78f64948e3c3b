import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceInWords, referenceOf } from '#rooms/casework'
import { namesOf } from '#rooms/people'
import { type FileSeal, fileSeal } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { openMark } from './mark-words.ts'

/** A mark on a file: since when, by whom and why. */
export interface Mark {
  readonly since: Date
  readonly by: string
  readonly why: string
}

/** Whether the use of a file is restricted, and whether it is held, each with its reason. */
export const marksOfFile = query({
  name: 'marks-of-file',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    const reference = await referenceOf(desk, file)
    if (reference === undefined) return refuse(notFound)
    const seal = await fileSeal(desk, file)
    if (seal instanceof Refusal) return seal
    return {
      reference: referenceInWords(reference),
      limit: await markIn(desk, seal, 'permissions.processing_limit', file),
      hold: await markIn(desk, seal, 'permissions.legal_hold', file),
    }
  },
  about: ({ file }) => file,
})

async function markIn(
  desk: Desk,
  seal: FileSeal,
  table: 'permissions.processing_limit' | 'permissions.legal_hold',
  file: string,
): Promise<Mark | undefined> {
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom(table)
    .select(['id', 'by', 'at', 'version', 'sealed_words'])
    .where('file', '=', file)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const names = await namesOf(desk, [row.by])
  return {
    since: row.at,
    by: names.get(row.by) ?? 'somebody who has left',
    why: openMark(seal, table, row).why,
  }
}
