import { Tag } from '#design/components/tag.tsx'
import { type Fact, KIND_WORDS } from './fact.ts'
import { SourceOfFact } from './source-of-fact.tsx'
import { STATE_WORDS } from './verified-words.ts'

/** In the register it says how many of those that cite it have to look. */
type MaybeListed = Fact & { readonly reviewsDue?: number }

/** One fact among many: its name, what it rests on and how far it was looked at; what it says stands on its own page. */
export function FactLine({ fact }: { fact: MaybeListed }) {
  return (
    <li>
      <a class="govuk-link" href={`/facts/${fact.fact}`}>
        {fact.title}
      </a>{' '}
      <Waits fact={fact} />
      <br />
      <span class="govuk-body-s">
        {KIND_WORDS[fact.kind]}: {fact.citation}. {isVerified(fact) ? 'Verified.' : 'Not verified.'}{' '}
        {STATE_WORDS[fact.state]}.
      </span>
    </li>
  )
}

const isVerified = ({ verified }: Fact) => verified === 'primary' || verified === 'primary_guidance'

/** One fact in a list: its name, its kind, what it says, where it comes from. All of them look the same. */
export function FactCard({ fact }: { fact: MaybeListed }) {
  return (
    <section>
      <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={`/facts/${fact.fact}`}>
          {fact.title}
        </a>
      </h2>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {fact.text} <Tag colour="grey">{KIND_WORDS[fact.kind]}</Tag> <Waits fact={fact} />
      </p>
      {fact.background && <p class="govuk-body-s govuk-!-margin-bottom-1">Background: {fact.background}</p>}
      <SourceOfFact fact={fact} />
    </section>
  )
}

function Waits({ fact: { waiting, reviewsDue = 0 } }: { fact: MaybeListed }) {
  return (
    <>
      {waiting && <Tag colour="yellow">Change proposed</Tag>}{' '}
      {reviewsDue > 0 && <Tag colour="orange">{`Review due: ${reviewsDue}`}</Tag>}
    </>
  )
}
