import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import type { Tables } from '../schema/tables.ts'

/** So long a request that was put aside by mistake can be brought back. */
const DAYS = 30

/** Forgets the words and letters of requests that came to no file, thirty days after they were put aside; that there was one stays. */
export const forgetRequests = job({
  name: 'forget-requests',
  as: 'timekeeper',
  input: z.strictObject({}),
  every: '40 3 * * *',
  async carryOut(_input, { sql, now }) {
    const tables = sql.withTables<Tables>()
    const over = await tables
      .updateTable('casework.request')
      .set({ sealed_words: null })
      .where('ended_at', '<', new Date(now.getTime() - DAYS * 86_400_000))
      .where('sealed_words', 'is not', null)
      .returning('id')
      .execute()
    const ids = over.map(({ id }) => id)
    if (ids.length > 0)
      await tables.deleteFrom('casework.request_document').where('request', 'in', ids).execute()
    return ids.length
  },
})
