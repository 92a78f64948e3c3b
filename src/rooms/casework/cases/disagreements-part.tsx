import { timeInWords } from '#platform/clock.ts'
import type { Part } from './case-part.tsx'
import { Link, Section } from './case-part.tsx'
import { ENDING_WORDS, OPPONENT_WORDS, WAY_WORDS } from './disagreement.ts'
import type { Disagreement } from './disagreements-of.ts'
import { routesInWords } from './routes.ts'

/** Disagreements with what was explained in time, and what is missing. */
export function DisagreementsPart({ whole, mayChange }: Part) {
  const { disagreements, head } = whole
  return (
    <Section
      title="Disagreement"
      more={mayChange && <Link href={`/cases/${head.id}/disagreements/new`}>Record a disagreement</Link>}
    >
      {disagreements.length === 0 && <p class="govuk-body">None is recorded.</p>}
      {disagreements.map(one => (
        <p class="govuk-body">
          <Link href={`/cases/${head.id}/disagreements/${one.id}`}>{`With ${OPPONENT_WORDS[one.with]}`}</Link>
          {stateOf(one)}
        </p>
      ))}
    </Section>
  )
}

function stateOf({ at, endedAt, endedHow, endedThrough, missing }: Disagreement): string {
  if (endedAt && endedHow)
    return `, ended ${timeInWords(endedAt)}: ${ENDING_WORDS[endedHow].toLowerCase()}, through ${endedThrough ? WAY_WORDS[endedThrough].toLowerCase() : 'a way that is not known'}.`
  const shown =
    missing.length > 0 ? `Not shown yet: ${routesInWords(missing)}.` : 'All ways were explained in time.'
  return `, since ${timeInWords(at)}. ${shown}`
}
