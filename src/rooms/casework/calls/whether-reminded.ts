import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceInWords } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'

/** Whether reminders and questionnaires go to a family, or since when not. It opens no file. */
export const whetherReminded = query({
  name: 'whether-reminded',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, { sql }) {
    const row = await sql
      .withTables<Tables>()
      .selectFrom('casework.file')
      .select(['reference', 'reminders_stopped_at'])
      .where('id', '=', file)
      .executeTakeFirst()
    return row
      ? { reference: referenceInWords(row.reference), stoppedAt: row.reminders_stopped_at }
      : refuse(notFound)
  },
})
