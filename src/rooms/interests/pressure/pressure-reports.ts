import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CHAIRS } from '../judging/matches-of-leaders.ts'
import { copiesOfChair, reportRows } from './rows.ts'
import { type Thread, threadsOf } from './thread.ts'

/** The reports of pressure, for the chair: those sealed to whoever asks, and how many nobody handed over to them. */
export const pressureReports = query({
  name: 'pressure-reports',
  input: z.strictObject({}),
  who: CHAIRS,
  async answer(_input, desk): Promise<{ open: Thread[]; closed: Thread[]; shut: number }> {
    const threads = await threadsOf(desk, await reportRows(desk), await copiesOfChair(desk))
    const read = threads.filter(({ said }) => said.length > 0)
    return {
      open: read.filter(({ closedOn }) => !closedOn),
      closed: read.filter(({ closedOn }) => closedOn),
      shut: threads.length - read.length,
    }
  },
})
