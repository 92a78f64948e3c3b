import { sql as raw } from 'kysely'
import { z } from 'zod'
import { job } from '#platform/jobs.ts'
import { AT_MOST_HOURS } from './session-limits.ts'

const HOUR_MS = 3_600_000

/** Clears away what has run out: sessions with the keys they carry, challenges nobody answered, counts of tries. */
export const clearDoor = job({
  name: 'clear-door',
  as: 'timekeeper',
  input: z.object({}),
  every: '40 * * * *',
  async carryOut(_, { sql, now }) {
    const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS)
    const gone = [
      await raw`delete from people.session where started_at < ${before(AT_MOST_HOURS)}`.execute(sql),
      await raw`delete from people.challenge where made_at < ${before(1)}`.execute(sql),
      await raw`delete from people.attempt where last_at < ${before(25)}`.execute(sql),
    ]
    return gone.reduce((sum, { numAffectedRows = 0n }) => sum + Number(numAffectedRows), 0)
  },
})
