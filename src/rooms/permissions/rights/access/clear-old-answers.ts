import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import type { Tables } from '../../schema/tables.ts'
import { clearItems } from './clear-items.ts'

const A_MONTH_MS = 30 * 86_400_000

/** An answer that was given a month ago and forgotten here is deleted: a second copy of a family's story helps nobody. */
export const clearOldAnswers = job({
  name: 'clear-old-answers',
  as: 'timekeeper',
  input: z.object({}),
  every: '20 3 * * *',
  async carryOut(_, desk) {
    const tables = desk.sql.withTables<Tables>()
    const old = await tables
      .selectFrom('permissions.access_request')
      .select('id')
      .where('ended_at', '<', new Date(desk.now.getTime() - A_MONTH_MS))
      .where('cleared_at', 'is', null)
      .execute()
    for (const { id } of old) {
      await clearItems(desk, id)
      await tables
        .updateTable('permissions.access_request')
        .set({ cleared_at: desk.now })
        .where('id', '=', id)
        .execute()
    }
    return old.length
  },
})
