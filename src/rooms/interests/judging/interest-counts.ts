import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { LEADERS } from '#platform/who.ts'
import type { Counted } from './count.ts'

/** Whom the counts are for: those who lead and the group (C16). */
const COUNT_READERS = [...LEADERS, 'chair', 'vice-chair', 'group-member', 'clerk', 'reviewer'] as const

type InterestCounts = Readonly<Record<Counted, number>>

const NOTHING: InterestCounts = { found: 0, confirmed: 0, dismissed: 0, override: 0, 'shut-out': 0 }

/** How often interests were found, confirmed, dismissed, gone over with a reason, from one month (2026-11-01) to another: for the group's papers, and nothing of whom. */
export const countInterests = query({
  name: 'count-interests',
  input: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
  who: COUNT_READERS,
  answer: ({ from, until }, desk) => interestCounts(desk, from, until),
})

async function interestCounts({ sql }: Desk, from: string, until: string): Promise<InterestCounts> {
  const { rows } = await raw<{ what: Counted; times: number }>`
    select what, count(*)::int as times from interests.tally
    where month between ${from}::date and ${until}::date group by what`.execute(sql)
  return { ...NOTHING, ...Object.fromEntries(rows.map(({ what, times }) => [what, times])) }
}
