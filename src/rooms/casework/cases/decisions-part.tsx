import { Tag } from '#design/components/tag.tsx'
import type { Part } from './case-part.tsx'
import { Link, Section } from './case-part.tsx'
import { decisionInWords } from './decision-in-words.ts'

/** Whose decision each was, and whether the family knows it. */
export function DecisionsPart({ whole, mayChange }: Part) {
  const { decisions, head } = whole
  return (
    <Section
      title="Decisions"
      more={mayChange && <Link href={`/cases/${head.id}/decisions/new`}>Record a decision</Link>}
    >
      {decisions.length === 0 && <p class="govuk-body">None is recorded.</p>}
      {decisions.map(one => (
        <p class="govuk-body">
          <Link href={`/cases/${head.id}/decisions/${one.id}`}>{decisionInWords(one)}</Link>{' '}
          {one.toldAt ? (
            <Tag colour="green">The family knows</Tag>
          ) : (
            <Tag colour="red">The family does not know yet</Tag>
          )}
        </p>
      ))}
    </Section>
  )
}
