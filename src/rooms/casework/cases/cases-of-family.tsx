import { Button } from '#design/components/button.tsx'
import { Table } from '#design/components/table.tsx'
import { dateInWords, issueInWords } from '#rooms/facts'
import { heldByNobody } from '../interests/held-by-nobody.ts'
import type { CaseLine } from './cases-of.ts'

const STATE_WORDS = { open: 'Open', inactive: 'Resting', closed: 'Closed' } as const

/** The cases of a family: what each is about, where it stands, who works on it, and its next date. */
export function CasesOfFamily({
  file,
  cases,
  mayOpen,
  leads,
}: {
  file: string
  cases: readonly CaseLine[]
  mayOpen: boolean
  leads: boolean
}) {
  return (
    <section aria-label="Cases">
      {cases.length === 0 ? (
        <>
          <h2 class="govuk-heading-m">Cases</h2>
          <p class="govuk-body">There is no case yet.</p>
        </>
      ) : (
        <Table
          caption="Cases"
          captionClass="govuk-table__caption--m"
          cards
          head={['Case', 'About', 'State', 'Level', 'Worker', 'Next date']}
          rows={cases.map(one => row(one, leads))}
        />
      )}
      {mayOpen && (
        <Button variant="secondary" href={`/families/${file}/cases/new`}>
          Open a case
        </Button>
      )}
    </section>
  )
}

const row = (
  { id, reference, issue, state, isInError, level, worker, nextDate }: CaseLine,
  leads: boolean,
) => [
  <a class="govuk-link" href={`/cases/${id}`}>
    {reference}
  </a>,
  issueInWords(issue) ?? issue,
  isInError ? 'Opened in error' : STATE_WORDS[state],
  String(level),
  worker ?? heldByNobody(leads),
  nextDate && state !== 'closed' ? dateInWords(nextDate) : 'None',
]
