import { Tag } from '#design/components/tag.tsx'
import { timeInWords } from '#platform/clock.ts'
import { PARTY_WORDS } from './account.ts'
import type { Part } from './case-part.tsx'
import { Link, Section } from './case-part.tsx'
import { PURPOSE_WORDS } from './inquiry.ts'

/** What was asked of others for the family, and whether the family knows what was found (K03). */
export function InquiriesPart({ whole, mayChange }: Part) {
  const { inquiries, head } = whole
  return (
    <Section
      title="Asked for the family"
      more={mayChange && <Link href={`/cases/${head.id}/inquiries/new`}>Ask somebody for the family</Link>}
    >
      {inquiries.length === 0 && <p class="govuk-body">Nobody was asked.</p>}
      {inquiries.map(({ id, party, purpose, at, answeredAt, toldFamilyAt }) => (
        <p class="govuk-body">
          <Link
            href={`/cases/${head.id}/inquiries/${id}`}
          >{`${PARTY_WORDS[party]}: ${PURPOSE_WORDS[purpose].toLowerCase()}, ${timeInWords(at)}`}</Link>{' '}
          {toldFamilyAt ? (
            <Tag colour="green">The family was told</Tag>
          ) : (
            <Tag colour="grey">{answeredAt ? 'The family was not told yet' : 'No answer yet'}</Tag>
          )}
        </p>
      ))}
    </Section>
  )
}
