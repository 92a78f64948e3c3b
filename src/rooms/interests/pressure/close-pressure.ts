import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { dateAt } from '#rooms/facts'
import { CHAIRS } from '../judging/matches-of-leaders.ts'
import { closedAlready } from './refusals.ts'
import { copiesOfChair } from './rows.ts'

/** The chair closes a report: nothing is written to it any more, and all of it is kept. */
export const closePressure = command({
  name: 'close-pressure',
  called: 'Close a report of pressure',
  input: z.strictObject({ report: z.uuid() }),
  who: CHAIRS,
  bare: true,
  refusals: [notFound, closedAlready],
  async carryOut({ report }, desk) {
    if ((await copiesOfChair(desk, report)).length === 0) return refuse(notFound)
    const { rows } = await raw`
      update interests.pressure set closed_on = ${dateAt(desk.now)}::date
      where id = ${report} and closed_on is null returning id`.execute(desk.sql)
    return rows.length > 0 ? { report } : refuse(closedAlready)
  },
  about: ({ report }) => report,
})
