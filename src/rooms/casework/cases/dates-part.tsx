import type { Part } from './case-part.tsx'
import { Link, Section } from './case-part.tsx'
import { DayCard } from './day-card.tsx'

/** The dates that count, the next first. They wait for nothing else. */
export function DatesPart({ whole, today, mayChange }: Part & { today: string }) {
  const open = whole.dates.filter(({ metAt }) => !metAt)
  return (
    <Section
      title="Dates"
      more={
        mayChange && (
          <Link href={`/cases/${whole.head.id}/dates`}>Work out dates, or enter one from a letter</Link>
        )
      }
    >
      {open.length === 0 && <p class="govuk-body">No date is known.</p>}
      {open.map(date => (
        <DayCard date={date} today={today} />
      ))}
    </Section>
  )
}
