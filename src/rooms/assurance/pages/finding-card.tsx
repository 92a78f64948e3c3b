import { SummaryCard } from '#design/components/summary-card.tsx'
import { dateInWords } from '#rooms/facts'
import type { ShownFinding } from '../assess/shown.ts'
import { Figures } from './figures.tsx'
import { StateMark } from './state-mark.tsx'

/** One control: what it proves, what it found, and for those who may a way to the records. */
export function FindingCard({
  finding,
  records,
  declaredBy,
}: {
  finding: ShownFinding
  records: string | undefined
  declaredBy: string | undefined
}) {
  const { control, proves, state, isBeside, declared, wanting, room } = finding
  return (
    <SummaryCard title={{ text: named(control), headingLevel: 3 }}>
      <p class="govuk-body">
        <StateMark state={state} /> {isBeside && 'Held beside: the promise does not wait for it.'}
      </p>
      <p class="govuk-body">
        {state === 'not-built' ? `Will show that ${proves}. It waits for: ${room}.` : `Shows that ${proves}.`}
      </p>
      <Figures of={finding} />
      {declared && (
        <p class="govuk-body-s">
          Declared on {dateInWords(declared.on)} by {declaredBy ?? 'whoever leads the service'}.
        </p>
      )}
      {wanting && state !== 'not-built' && <p class="govuk-body">{wanting}</p>}
      {records && (
        <p class="govuk-body">
          <a class="govuk-link" href={records}>
            The records behind {control.replaceAll('-', ' ')}
          </a>
        </p>
      )}
    </SummaryCard>
  )
}

/** A control's name as a heading: "Role explained". */
const named = (control: string) =>
  `${control[0]?.toUpperCase() ?? ''}${control.slice(1).replaceAll('-', ' ')}`
