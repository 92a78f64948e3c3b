import { Button } from '#design/components/button.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { page } from '#platform/page.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import { CHAIRS } from '../judging/matches-of-leaders.ts'
import { countPressure } from '../pressure/count-pressure.ts'
import { pressureReports } from '../pressure/pressure-reports.ts'
import type { Thread } from '../pressure/thread.ts'

/** For the chair: which reports of pressure they can read, and what the group may be told. */
export const pressureReportsPage = page({
  path: '/pressure/reports',
  who: CHAIRS,
  rows: true,
  navigation: { label: 'Pressure', order: 83 },
  async show({ of, desk }) {
    const { open, closed, shut } = await of(pressureReports, {})
    const year = Number(dateAt(desk.now).slice(0, 4))
    const { reports } = await of(countPressure, { year })
    const title = 'Reports of pressure'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Whoever works here may tell you that somebody with power over them wanted them to take a side. It
            is sealed to you: nobody else here can open it. You are told of no family. What the group may be
            told: reports in {year}, {reports}.
          </p>
          <List title="Open" threads={open} empty="No report is open." />
          {closed.length > 0 && <List title="Closed" threads={closed} empty="" />}
          {shut > 0 && (
            <InsetText>
              {shut === 1 ? 'One more report was' : `${shut} more reports were`} not sealed to you. Whoever
              was chair then may hand them over to you; otherwise nobody can open them any more, and whoever
              wrote them may write again.
            </InsetText>
          )}
          {open.length + closed.length > 0 && (
            <>
              <h2 class="govuk-heading-m">Before you leave the chair</h2>
              <p class="govuk-body">
                Hand over what you can read while your role still stands. Afterwards nobody could open it.
              </p>
              <Button href="/pressure/hand-over" variant="secondary">
                Hand over
              </Button>
            </>
          )}
        </>
      ),
    }
  },
})

function List({ title, threads, empty }: { title: string; threads: readonly Thread[]; empty: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {threads.length === 0 && <p class="govuk-body">{empty}</p>}
      {threads.length > 0 && (
        <ul class="govuk-list">
          {threads.map(({ id, reportedOn, said }) => (
            <li>
              <a class="govuk-link" href={`/pressure/reports/${id}`}>
                {said.find(({ by }) => by === 'worker')?.name ?? 'Somebody'}, {dayMonthYear(reportedOn)}
              </a>
              {said.some(({ by }) => by === 'chair') ? '. Answered.' : '. Not answered yet.'}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
