import { LEADERS, mayPass } from '#platform/who.ts'
import type { TodayPart } from '#rooms/casework'
import { addDays, dateAt, dateInWords } from '#rooms/facts'
import { DueList } from '../pages/due-list.tsx'
import { lastLookedThrough } from '../retention/look-through-files.ts'
import { whatIsDue } from './what-is-due.ts'

/** How many days ahead a request stands on Today; a breach does from the hour it was found. */
const DAYS_AHEAD = 10
const SHOWN = 8

/** What data protection has on the day of those who lead: what is due, and files whose time is over. */
export const rightsToday: TodayPart = async desk => {
  if (!mayPass(LEADERS, desk.person)) return undefined
  const today = dateAt(desk.now)
  const [all, looked] = await Promise.all([whatIsDue(desk), lastLookedThrough(desk)])
  const due = all.filter(({ kind, day }) => kind === 'breach' || day <= addDays(today, DAYS_AHEAD))
  if (due.length === 0 && !looked?.some_over) return undefined
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
      {looked?.some_over && (
        <p class="govuk-body">
          <a class="govuk-link" href="/retention">
            The time of some files is over: erase or keep them
          </a>{' '}
          (looked through on {dateInWords(dateAt(looked.at))})
        </p>
      )}
    </>
  )
}
