import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { KIND_WORDS } from '#rooms/facts'
import type { Part } from './case-part.tsx'
import { Link, Section } from './case-part.tsx'

/** What the family was told, each with its label: law, guidance, practice, local policy. */
export function InformationPart({ whole, mayChange }: Part) {
  const { information, head } = whole
  return (
    <Section
      title="Information given"
      more={
        mayChange && <Link href={`/cases/${head.id}/information`}>Give information, with its source</Link>
      }
    >
      {information.length === 0 && <p class="govuk-body">None is recorded.</p>}
      <ul class="govuk-list">
        {information.map(({ fact, at, changedSince }) => (
          <li>
            <strong>{KIND_WORDS[fact.kind]}:</strong> {fact.title} ({fact.citation}), {timeInWords(at)}{' '}
            {changedSince && <Tag colour="orange">Changed since: review due</Tag>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
