import { z } from 'zod'
import { query } from '#platform/query.ts'
import { LEADERS } from '#platform/who.ts'
import { referenceInWords } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'

/** The files that stand beside one, and why: for those who lead, and nobody else. */
export const filesKeptApart = query({
  name: 'files-kept-apart',
  input: z.strictObject({ file: z.uuid() }),
  who: LEADERS,
  async answer({ file }, { sql }) {
    const rows = await sql
      .withTables<Tables>()
      .selectFrom('casework.kept_apart')
      .innerJoin('casework.file', 'casework.file.id', 'casework.kept_apart.other')
      .select(['other', 'reference', 'because'])
      .where('file', '=', file)
      .orderBy('reference')
      .execute()
    return rows.map(({ other, reference, because }) => ({
      file: other,
      reference: referenceInWords(reference),
      because,
    }))
  },
})
