import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { DateInput } from '#design/components/date-input.tsx'
import { ErrorSummary } from '#design/components/error-summary.tsx'
import { page } from '#platform/page.ts'
import { TalkItThrough } from '#platform/talk-it-through.tsx'
import { EVENTS } from '../deadline-rules.ts'
import { dueDates } from '../due-dates.ts'
import { eventsAsked, type TypedDate, typedDates } from '../typed-dates.ts'
import { Found } from './found-dates.tsx'
import { SchoolClosed, schoolOf, type TypedClosings, typedClosings } from './school-closed.tsx'
import { WhatHappened } from './what-happened.tsx'

/**
 * The calculator, for everybody: what happened, on which day, and what follows. Dates are posted, so that none stands
 * in an address, a history or a log, and nothing is kept.
 */
export const deadlinesPage = page({
  path: '/deadlines',
  who: 'anyone',
  exit: true,
  rows: false,
  posted: true,
  params: z.looseObject({ happened: z.string().optional().catch(undefined) }),
  async show({ params }) {
    const happened = params.happened ?? ''
    return EVENTS.has(happened) ? { ...asked(happened, params) } : { title: TITLE, body: <FirstStep /> }
  },
})

const TITLE = 'Work out a date'

const FirstStep = () => (
  <>
    <WhatHappened title={TITLE} />
    <TalkItThrough />
  </>
)

function asked(happened: string, params: Readonly<Record<string, unknown>>) {
  const isSent = eventsAsked(happened).some(event => `${event}-day` in params)
  const typed = typedDates(happened, params)
  const closings = typedClosings(happened, params)
  const faults = isSent ? [...typed.flatMap(inDate), ...inClosings(closings)] : []
  const events = eventsIn(typed)
  const school = schoolOf(closings, Object.values(events))
  const title = EVENTS.get(happened)?.words ?? TITLE
  return {
    title: faults.length > 0 ? `Error: ${title}` : title,
    body: (
      <>
        <a class="govuk-back-link" href="/deadlines">
          Something else happened
        </a>
        {faults.length > 0 && <ErrorSummary errors={faults} />}
        <h1 class="govuk-heading-l">{title}</h1>
        {isSent && faults.length === 0 && (
          <Found typed={typed} dates={dueDates(events, school && { school })} school={school} />
        )}
        <Dates
          happened={happened}
          typed={typed}
          closings={closings}
          isSent={isSent}
          isDone={isSent && faults.length === 0}
        />
        <TalkItThrough />
      </>
    ),
  }
}

const inDate = ({ event, fault }: TypedDate) =>
  fault ? [{ text: `${EVENTS.get(event)?.words}: ${fault}`, href: `#${event}-day` }] : []

const inClosings = (closings: TypedClosings | undefined) =>
  closings?.lines.fault === undefined ? [] : [{ text: closings.lines.fault, href: '#closed' }]

const eventsIn = (typed: readonly TypedDate[]) =>
  Object.fromEntries(typed.flatMap(({ event, date }) => (date ? [[event, date]] : [])))

function Dates({
  happened,
  typed,
  closings,
  isSent,
  isDone,
}: {
  happened: string
  typed: readonly TypedDate[]
  closings: TypedClosings | undefined
  isSent: boolean
  isDone: boolean
}) {
  return (
    <search>
      {isDone && <h2 class="govuk-heading-m">Try another day</h2>}
      <form method="post" action="/deadlines" novalidate>
        <input type="hidden" name="happened" value={happened} />
        {typed.map(one => (
          <OneDate one={one} isSent={isSent} />
        ))}
        {closings && <SchoolClosed closings={closings} />}
        <Button preventDoubleClick>Work it out</Button>
      </form>
      <p class="govuk-body">Nothing that you enter here is kept.</p>
    </search>
  )
}

function OneDate({ one: { event, parts, fault }, isSent }: { one: TypedDate; isSent: boolean }) {
  const { words, hint } = EVENTS.get(event) ?? { words: event }
  return (
    <DateInput
      id={event}
      name={event}
      label={{ text: words, size: 's' }}
      hint={hint ? `${hint} For example 27 3 2026.` : 'For example 27 3 2026.'}
      value={parts}
      {...(isSent && fault ? { error: fault } : {})}
    />
  )
}
