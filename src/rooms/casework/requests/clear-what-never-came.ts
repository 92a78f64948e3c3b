import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { job } from '#platform/jobs.ts'
import type { Tables } from '../schema/tables.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/**
 * Clears away what will not be gone on with: forms after their fourteen days, letters of which only a part arrived, and
 * after ninety days the mark that an e-mail was taken in.
 */
export const clearWhatNeverCame = job({
  name: 'clear-what-never-came',
  as: 'timekeeper',
  input: z.object({}),
  every: '50 * * * *',
  async carryOut(_, { sql, now }) {
    const tables = sql.withTables<Tables>()
    const cleared = [
      await tables.deleteFrom('casework.begun_request').where('expires_at', '<=', now).executeTakeFirst(),
      await tables
        .deleteFrom('casework.request_document')
        .where('put_at', 'is', null)
        .where('began_at', '<', ago({ now }, 2 * HOUR_MS))
        .executeTakeFirst(),
      await tables
        .deleteFrom('casework.taken_mail')
        .where('taken_at', '<', ago({ now }, 90 * DAY_MS))
        .executeTakeFirst(),
    ]
    return cleared.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0)
  },
})

const ago = ({ now }: Pick<Desk, 'now'>, ms: number): Date => new Date(now.getTime() - ms)
