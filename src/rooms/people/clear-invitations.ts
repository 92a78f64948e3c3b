import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import type { Tables } from './schema/tables.ts'

/** Clears invitations whose seven days are over, with the service key that they carried. The account stays, unopened. */
export const clearInvitations = job({
  name: 'clear-invitations',
  as: 'timekeeper',
  input: z.object({}),
  every: '40 3 * * *',
  async carryOut(_, { sql, now }) {
    const { numDeletedRows } = await sql
      .withTables<Tables>()
      .deleteFrom('people.invitation')
      .where('expires_at', '<=', now)
      .executeTakeFirst()
    return Number(numDeletedRows)
  },
})
