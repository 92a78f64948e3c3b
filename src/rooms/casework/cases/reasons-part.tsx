import { Details } from '#design/components/details.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { ReasonFor } from './give-reason.ts'
import type { CaseInFull } from './read-case.ts'

/** The reasons that were given where the product asked for one. */
export function ReasonsPart({ whole: { reasons } }: { whole: CaseInFull }) {
  if (reasons.length === 0) return null
  return (
    <Details summary={`Reasons given (${reasons.length})`}>
      <ul class="govuk-list">
        {reasons.map(({ what, words, at }) => (
          <li>
            {REASON_WORDS[what]}, {timeInWords(at)}: <span data-typed>{words}</span>
          </li>
        ))}
      </ul>
    </Details>
  )
}

const REASON_WORDS: Readonly<Record<ReasonFor, string>> = {
  'perspective-not-asked': 'They were not asked how they see it',
  'one-option': 'Only one option was explained',
  'no-independent-signpost': 'No independent organisation was named',
  'promise-let-go': 'A promise was let go',
  'route-does-not-apply': 'A way does not apply',
  'routes-missing': 'It went on without all ways explained',
  'role-not-explained': 'It was closed without our role explained',
  'promise-open': 'It was closed with a promise open',
  'decision-released': 'A decision was released by us',
  closed: 'Closed',
  'opened-in-error': 'Opened in error',
  'handed-back': 'Handed back',
  'speaking-unchecked': 'Nobody checked while speaking for the parent',
  'no-local-policy': 'The council has no policy of its own on this',
}
