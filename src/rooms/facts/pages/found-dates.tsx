import { InsetText } from '#design/components/inset-text.tsx'
import type { DueDate } from '../due-date.ts'
import { DueDateCard } from '../due-date-card.tsx'
import type { SchoolCalendar } from '../school-calendar.ts'
import type { TypedDate } from '../typed-dates.ts'

/** What follows from the dates that were entered, each date with all that belongs to it. */
export function Found({
  typed,
  dates,
  school,
}: {
  typed: readonly TypedDate[]
  dates: readonly DueDate[]
  /** The school's days, where somebody entered when it is closed. */
  school: SchoolCalendar | undefined
}) {
  const shown = dates.filter(({ rule }) => !isDone(rule, typed))
  return (
    <div role="status">
      {isOutOfOrder(typed) && (
        <InsetText>The certificate is dated before the decision. Look at both dates again.</InsetText>
      )}
      {school && (
        <InsetText>
          School days are counted with the closed days that you entered. Ask the school whether there are
          others: each one in between moves the date.
        </InsetText>
      )}
      {shown.length === 0 && (
        <p class="govuk-body-l">We know of no rule that was in force for this on that day.</p>
      )}
      {shown.map(date => (
        <DueDateCard date={date} />
      ))}
    </div>
  )
}

const dateOf = (typed: readonly TypedDate[], event: string) => typed.find(one => one.event === event)?.date

/** Whoever holds a certificate has spoken to the adviser already. */
const isDone = (rule: string, typed: readonly TypedDate[]) =>
  rule === 'MED-01' && dateOf(typed, 'mediation_certificate_issued') !== undefined

function isOutOfOrder(typed: readonly TypedDate[]): boolean {
  const [decision, certificate] = ['decision_notice_sent', 'mediation_certificate_issued'].map(event =>
    dateOf(typed, event),
  )
  return decision !== undefined && certificate !== undefined && certificate < decision
}
