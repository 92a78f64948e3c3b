import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { job } from '#platform/jobs.ts'
import { addDays, dateAt, isWorkingDay } from '#rooms/facts'
import type { Tables } from '../schema/tables.ts'
import { medianWait, type Waited } from './median-wait.ts'

/** Requests of so many working days are looked at. */
const WORKING_DAYS = 20

/** Counts how long people wait at present, for the public pages, where nobody may look at a request. */
export const countWaitingTime = job({
  name: 'count-waiting-time',
  as: 'timekeeper',
  input: z.strictObject({}),
  every: '*/15 * * * *',
  async carryOut(_input, desk) {
    const requests = await requestsSince(desk, firstDay(desk.now))
    const figure = { working_days: medianWait(requests, desk.now) ?? null, requests: requests.length }
    return (await keep(desk, figure)) ? 1 : 0
  },
})

function firstDay(now: Date): string {
  let [day, left] = [dateAt(now), WORKING_DAYS]
  while (left > 0) {
    day = addDays(day, -1)
    if (isWorkingDay(day)) left--
  }
  return day
}

/**
 * Those that were for us. A request that went into a file is answered when the promise made with it is kept, or at once
 * where none was needed; any other when it was done with.
 */
async function requestsSince({ sql }: Desk, day: string): Promise<Waited[]> {
  const { rows } = await raw<Waited>`
    select r.received_at as "receivedAt",
      case when p.made_at is null then r.ended_at else coalesce(p.kept_at, p.let_go_at) end as "answeredAt"
    from casework.request r
    left join lateral (
      select made_at, kept_at, let_go_at from casework.promise where contact = r.contact order by made_at limit 1
    ) p on true
    where r.received_at >= ${day}::date and (r.ended_how is null or r.ended_how in ('file', 'answered'))`.execute(
    sql,
  )
  return rows
}

/** True where the figure is another one than before. */
async function keep(
  { sql, now }: Desk,
  figure: { working_days: number | null; requests: number },
): Promise<boolean> {
  const tables = sql.withTables<Tables>()
  const before = await tables.selectFrom('casework.waiting').selectAll().executeTakeFirst()
  const counted = { ...figure, counted_at: now }
  await tables
    .insertInto('casework.waiting')
    .values(counted)
    .onConflict(conflict => conflict.column('single').doUpdateSet(counted))
    .execute()
  return before?.working_days !== figure.working_days
}
