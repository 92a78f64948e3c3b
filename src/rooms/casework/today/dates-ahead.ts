import { type RawBuilder, sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { addDays, dateAt } from '#rooms/facts'
import type { TodayRow, Whose } from './row.ts'
import { workingDaysOn } from './working-days-on.ts'

/** How far Today looks ahead (domain.md §8 task 13). */
export const WORKING_DAYS_AHEAD = 10
const SHOWN = 20

/**
 * Dates of open cases in the next ten working days that were neither met nor dropped, the nearest first, with those
 * that are over. A hearing stands among them on its day and the day before, and until then with the week's hearings.
 */
export function datesAhead({ now }: Desk, { me, isTeam }: Whose): RawBuilder<TodayRow> {
  const today = dateAt(now)
  return raw<TodayRow>`
    select case when d.hearing and d.due_on > ${addDays(today, 1)}::date then 'hearing' else 'date' end as kind,
      d.id, d.file, d.case_id as case, c.number, d.due_on::text as day, null::timestamptz as at, c.worker,
      d.duty_holder as code, null as label, d.sealed_words as sealed, d.version
    from casework.due_date d
      join lateral (select number, worker, state from casework.case where id = d.case_id limit 1) c on true
    where d.met_at is null and d.dropped_at is null
      and d.due_on <= ${workingDaysOn(today, WORKING_DAYS_AHEAD)}::date
      and c.state <> 'closed' and (${isTeam} or c.worker is null or c.worker = ${me}::uuid)
    order by d.due_on, d.id limit ${SHOWN}`
}
