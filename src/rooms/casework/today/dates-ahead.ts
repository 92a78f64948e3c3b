import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { addDays, dateAt } from '#rooms/facts'
import type { TodayRow, Whose } from './row.ts'
import { workingDaysOn } from './working-days-on.ts'

/** How far Today looks ahead (domain.md §8 task 13). */
const WORKING_DAYS = 10
const SHOWN = 30

/**
 * Dates of open cases in the next ten working days that were neither met nor dropped, the nearest first, with those
 * that are over. A hearing stands among them on its day and the day before, and until then with the week's hearings.
 */
export async function datesAhead({ sql, now }: Desk, { me, isTeam }: Whose): Promise<TodayRow[]> {
  const today = dateAt(now)
  const { rows } = await raw<TodayRow>`
    select case when d.hearing and d.due_on > ${addDays(today, 1)}::date then 'hearing' else 'date' end as kind,
      d.id, d.file, d.case_id as case, c.number, d.due_on::text as day, null as at, c.worker,
      d.duty_holder as code, d.sealed_words as sealed, d.version
    from casework.due_date d join casework.case c on c.id = d.case_id
    where d.met_at is null and d.dropped_at is null and d.due_on <= ${workingDaysOn(today, WORKING_DAYS)}::date
      and c.state <> 'closed' and (${isTeam} or c.worker is null or c.worker = ${me}::uuid)
    order by d.due_on, d.id limit ${SHOWN}`.execute(sql)
  return rows
}
