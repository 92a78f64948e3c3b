import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { fileSeal } from '#rooms/vault'
import { referenceOf } from '../file-reference.ts'
import type { Tables } from '../schema/tables.ts'
import { openNote } from './sheet-words.ts'

/** What those without a laptop wrote down about a family, with who entered it for them; the latest first. */
export const notesForOthers = query({
  name: 'notes-for-others',
  input: z.strictObject({ file: z.uuid() }),
  who: [...CASEWORKERS, 'volunteer'],
  async answer({ file }, desk) {
    if ((await referenceOf(desk, file)) === undefined) return refuse(notFound)
    return { file, notes: await notesIn(desk, file) }
  },
  about: (_input, { file }) => file,
})

/** The notes in a file, for a page that shows the file; none where it is not open to whoever reads. */
export async function notesIn(desk: Desk, file: string) {
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.note_for')
    .select(['id', 'for_person', 'by', 'at', 'minutes', 'sealed_words', 'version'])
    .select(({ cast, ref }) => cast<string>(ref('happened_on'), 'text').as('on'))
    .where('file', '=', file)
    .orderBy('happened_on', 'desc')
    .limit(100)
    .execute()
  if (rows.length === 0) return []
  const seal = await fileSeal(desk, file)
  if (seal instanceof Refusal) return []
  const names = await namesOf(
    desk,
    rows.flatMap(({ for_person, by }) => [for_person, by]),
  )
  const named = (person: string) => names.get(person) ?? 'Somebody who has left'
  return rows.map(row => ({
    id: row.id,
    whose: named(row.for_person),
    by: named(row.by),
    at: row.at,
    on: row.on,
    minutes: row.minutes,
    words: openNote(seal, row),
  }))
}
