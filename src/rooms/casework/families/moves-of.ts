import { z } from 'zod'
import { query } from '#platform/query.ts'
import { LEADERS } from '#platform/who.ts'
import { referenceInWords } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'

/** What was moved into a file and can go back, the latest first. */
export const movesOf = query({
  name: 'moves-of',
  input: z.strictObject({ file: z.uuid() }),
  who: LEADERS,
  async answer({ file }, { sql }) {
    const rows = await sql
      .withTables<Tables>()
      .selectFrom('casework.move')
      .innerJoin('casework.file', 'casework.file.id', 'casework.move.from_file')
      .select(['casework.move.id', 'what', 'at', 'undone_at', 'reference'])
      .where('casework.move.file', '=', file)
      .orderBy('at', 'desc')
      .execute()
    return rows.map(({ id, what, at, undone_at, reference }) => ({
      move: id,
      what: what as 'merge' | 'case',
      at,
      undoneAt: undone_at,
      from: referenceInWords(reference),
    }))
  },
})
