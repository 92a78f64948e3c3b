import { timeInWords } from '#platform/clock.ts'
import type { Part } from './case-part.tsx'
import { Link, Section } from './case-part.tsx'
import { OUTCOME_WORDS } from './outcome.ts'
import { FRAMEWORK_OUTCOMES } from './outcome-framework.ts'

/** What came of it, for the child above all. */
export function OutcomesPart({ whole, mayChange }: Part) {
  const { outcomes, head } = whole
  return (
    <Section
      title="What came of it"
      more={mayChange && <Link href={`/cases/${head.id}/outcomes`}>Add what came of it</Link>}
    >
      {outcomes.length === 0 && (
        <p class="govuk-body">Nothing is recorded yet. The child’s best education is what we all work for.</p>
      )}
      <ul class="govuk-list">
        {outcomes.map(({ kind, towards, words, at }) => (
          <li>
            {OUTCOME_WORDS[kind]}, {timeInWords(at)}
            {towards.length > 0 &&
              ` (${towards.map(code => FRAMEWORK_OUTCOMES.get(code) ?? code).join(', ')})`}
            {words && <span data-typed class="evenhand-words">{`: ${words}`}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
