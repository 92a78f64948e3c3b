import { type QueryResult, sql as raw } from 'kysely'
import { z } from 'zod'
import { job } from '#platform/jobs.ts'

const DAY_MS = 24 * 3_600_000
const NOTHING = z.object({})

/** Forgets finished acts after eight days: a form's token is good for seven, so no repeat can come later. */
export const forgetFinishedActs = job({
  name: 'forget-finished-acts',
  as: 'timekeeper',
  input: NOTHING,
  every: '10 3 * * *',
  carryOut: (_, { sql, now }) =>
    count(raw`delete from platform.done where at < ${daysBefore(now, 8)}`.execute(sql)),
})

/** Clears drafts after ninety days, and never sooner: what somebody typed waits for them. */
export const clearOldDrafts = job({
  name: 'clear-old-drafts',
  as: 'timekeeper',
  input: NOTHING,
  every: '20 3 * * *',
  carryOut: (_, { sql, now }) =>
    count(raw`delete from platform.draft where saved_at < ${daysBefore(now, 90)}`.execute(sql)),
})

/** Clears away the rows of mail that left or was given up thirty days ago; their words went then. */
export const clearOldMail = job({
  name: 'clear-old-mail',
  as: 'postman',
  input: NOTHING,
  every: '30 3 * * *',
  carryOut: (_, { sql, now }) =>
    count(
      raw`delete from platform.mail where coalesce(sent_at, given_up_at) < ${daysBefore(now, 30)}`.execute(
        sql,
      ),
    ),
})

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)

const count = async (done: Promise<QueryResult<unknown>>) => Number((await done).numAffectedRows)
