import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import { CHAIRS } from '../judging/matches-of-leaders.ts'
import { closedAlready } from './refusals.ts'
import { wordsOf } from './report-pressure.ts'
import { copiesOfChair, reportRows } from './rows.ts'
import { keepCopy, saidBy } from './said.ts'
import { threadsOf } from './thread.ts'

/** The chair writes back what they did: sealed to whoever reported, and to themselves. */
export const answerPressure = command({
  name: 'answer-pressure',
  called: 'Answer a report of pressure',
  input: z.strictObject({ report: z.uuid(), words: wordsOf('Write what you did, or will do') }),
  who: CHAIRS,
  as: 'answerer',
  refusals: [notFound, closedAlready, keyMissing],
  async carryOut({ report, words }, desk) {
    const thread = await threadFor(desk, report)
    const reporter = thread?.said.find(({ by }) => by === 'worker')?.person
    if (!thread || !reporter) return refuse(notFound)
    if (thread.closedOn) return refuse(closedAlready)
    const chair = desk.person?.id ?? ''
    const [said, written] = [newId(), saidBy(desk, 'chair', words)]
    for (const copy of [
      { person: reporter, reader: null },
      { person: chair, reader: chair },
    ])
      if (!(await keepCopy(desk, said, report, copy, written))) return refuse(keyMissing)
    return { report }
  },
  about: ({ report }) => report,
})

async function threadFor(desk: Desk, report: string) {
  const rows = (await reportRows(desk)).filter(({ id }) => id === report)
  const [thread] = await threadsOf(desk, rows, await copiesOfChair(desk, report))
  return thread
}
