import { LEADERS, mayPass } from '#platform/who.ts'
import type { TodayPart } from '#rooms/casework'
import { addDays, dateAt } from '#rooms/facts'
import { DueList } from '../pages/due-list.tsx'
import { overTime } from '../retention/files-over-time.ts'
import { whatIsDue } from './what-is-due.ts'

/** How many days ahead a request stands on Today; a breach does from the hour it was found. */
const DAYS_AHEAD = 10
const SHOWN = 8

/** What data protection has on the day of those who lead: what is due, and files whose time is over. */
export const rightsToday: TodayPart = async desk => {
  if (!mayPass(LEADERS, desk.person)) return undefined
  const today = dateAt(desk.now)
  const due = (await whatIsDue(desk)).filter(
    ({ kind, day }) => kind === 'breach' || day <= addDays(today, DAYS_AHEAD),
  )
  const [over] = await overTime(desk, 1)
  if (due.length === 0 && !over) return undefined
  return (
    <>
      <h2 class="govuk-heading-m">Data protection</h2>
      {due.length > 0 && <DueList things={due.slice(0, SHOWN)} now={desk.now} today={today} />}
      {due.length > SHOWN && (
        <p class="govuk-body">
          <a class="govuk-link" href="/data-protection">
            There are more
          </a>
        </p>
      )}
      {over && (
        <p class="govuk-body">
          <a class="govuk-link" href="/retention">
            The time of some files is over: erase or keep them
          </a>
        </p>
      )}
    </>
  )
}
