import { z } from 'zod'
import { query } from '#platform/query.ts'
import type { Tables } from './schema/tables.ts'

/** One's own sessions: on what device, since when, last used when; this one first. Half sessions are none. */
export const mySessions = query({
  name: 'my-sessions',
  input: z.strictObject({}),
  who: 'signed-in',
  async answer(_input, { sql, person, caller }) {
    const rows = await sql
      .withTables<Tables>()
      .selectFrom('people.session')
      .select(['id', 'device', 'started_at', 'seen_at'])
      .where('person', '=', person?.id ?? '')
      .where('step', '=', 'in')
      .orderBy('seen_at', 'desc')
      .execute()
    return rows
      .map(({ id, device, started_at, seen_at }) => ({
        id,
        device,
        startedAt: started_at,
        seenAt: seen_at,
        isThis: id === caller?.session?.id,
      }))
      .sort((a, b) => Number(b.isThis) - Number(a.isThis))
  },
})
