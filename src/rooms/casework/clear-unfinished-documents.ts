import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import type { Tables } from './schema/tables.ts'

const A_WHILE_MS = 2 * 3_600_000

/**
 * Clears away what was left of documents that never arrived whole because the program itself was stopped meanwhile;
 * where only the line broke, that was done at once.
 */
export const clearUnfinishedDocuments = job({
  name: 'clear-unfinished-documents',
  as: 'timekeeper',
  input: z.object({}),
  every: '40 * * * *',
  async carryOut(_, { sql, now }) {
    const { numDeletedRows } = await sql
      .withTables<Tables>()
      .deleteFrom('casework.document')
      .where('put_at', 'is', null)
      .where('began_at', '<', new Date(now.getTime() - A_WHILE_MS))
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
})
