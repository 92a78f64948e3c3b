import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { CHAIRS } from '../judging/matches-of-leaders.ts'
import { copiesOfChair, reportRows } from './rows.ts'
import { type Thread, threadsOf } from './thread.ts'

/** One report of pressure with all that was written, for a chair to whom it is sealed. */
export const readPressure = query({
  name: 'read-pressure',
  input: z.strictObject({ report: z.uuid() }),
  who: CHAIRS,
  async answer({ report }, desk): Promise<Thread | Refusal> {
    const rows = (await reportRows(desk)).filter(({ id }) => id === report)
    const [thread] = await threadsOf(desk, rows, await copiesOfChair(desk, report))
    return thread && thread.said.length > 0 ? thread : refuse(notFound)
  },
  about: ({ report }) => report,
})
