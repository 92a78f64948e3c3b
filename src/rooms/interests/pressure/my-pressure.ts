import { z } from 'zod'
import { query } from '#platform/query.ts'
import { type Reader, readersOf } from './readers.ts'
import { REPORTERS } from './roles.ts'
import { copiesOfReporters, reportRows } from './rows.ts'
import { type Thread, threadsOf } from './thread.ts'

/** What somebody may report and to whom, and what they have reported, with what the chair wrote back. */
export const myPressure = query({
  name: 'my-pressure',
  input: z.strictObject({}),
  who: REPORTERS,
  as: 'confidant',
  async answer(_input, desk): Promise<{ readers: Reader[]; as: 'chair' | 'vice-chair'; own: Thread[] }> {
    const threads = await threadsOf(desk, await reportRows(desk), await copiesOfReporters(desk))
    return { ...(await readersOf(desk)), own: threads.filter(({ said }) => said.length > 0) }
  },
})
