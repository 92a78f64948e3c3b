import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { REPORTERS } from './roles.ts'

const FEWEST = 5

/**
 * How often pressure was reported in a calendar year, for the group (C24 asks it to look at pressures). From 1 to 4 it is
 * "fewer than 5": few work here, and in a smaller number one of them may be found. There are no months for the same reason.
 */
export const countPressure = query({
  name: 'count-pressure',
  input: z.strictObject({
    year: z.coerce
      .number()
      .int()
      .min(2000)
      .max(2200)
      .meta({ examples: [2026] }),
  }),
  who: [...REPORTERS, 'chair', 'vice-chair', 'group-member', 'reviewer'],
  async answer({ year }, { sql }): Promise<{ reports: string }> {
    const { rows } = await raw<{ n: number }>`
      select count(*)::int as n from interests.pressure
      where extract(year from reported_on) = ${year}`.execute(sql)
    const n = rows[0]?.n ?? 0
    return { reports: n > 0 && n < FEWEST ? `fewer than ${FEWEST}` : String(n) }
  },
})
