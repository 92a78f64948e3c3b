import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { namesOf } from '#rooms/people'
import { fileSeals } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { ATTENDERS } from './who-attends.ts'
import { reflectionWords } from './words.ts'

/** The reflections on a meeting that whoever asks may read: their own; those who lead read all, for supervision. */
export const reflectionsOn = query({
  name: 'reflections-on',
  input: z.strictObject({ meeting: z.uuid() }),
  who: ATTENDERS,
  async answer({ meeting }, desk) {
    const tables = desk.sql.withTables<Tables>()
    const of = await tables
      .selectFrom('casework.meeting')
      .select('file')
      .where('id', '=', meeting)
      .executeTakeFirst()
    if (!of) return refuse(notFound)
    const rows = await tables
      .selectFrom('casework.reflection')
      .select(['id', 'file', 'by', 'at', 'sealed_words', 'version'])
      .where('meeting', '=', meeting)
      .orderBy('at')
      .execute()
    // After a move each lies where its writer may see it, and is opened with that file's key.
    const seals = await fileSeals(desk, [...new Set(rows.map(({ file }) => file))])
    const names = await namesOf(
      desk,
      rows.map(({ by }) => by),
    )
    return {
      file: of.file,
      reflections: rows.flatMap(row => {
        const seal = seals.get(row.file)
        if (!seal) return []
        const by = names.get(row.by) ?? 'Somebody who has left'
        const isMine = row.by === desk.person?.id
        return [{ by, isMine, at: row.at, version: row.version, words: reflectionWords.open(seal, row) }]
      }),
    }
  },
  about: (_input, { file }) => file,
})
