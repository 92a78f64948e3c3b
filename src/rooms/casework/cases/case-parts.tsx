import { Button } from '#design/components/button.tsx'
import { Details } from '#design/components/details.tsx'
import { InsetText } from '#design/components/inset-text.tsx'
import { Tag } from '#design/components/tag.tsx'
import type { Words } from '#design/words.ts'
import { timeInWords } from '#platform/clock.ts'
import type { FormState } from '#platform/form.tsx'
import { dateInWords, KIND_WORDS } from '#rooms/facts'
import { PARTY_WORDS } from './account.ts'
import { AccountColumns, Told } from './account-columns.tsx'
import { DayCard } from './day-card.tsx'
import { DECIDER_WORDS, DECISION_KIND_WORDS, TOLD_BY_WORDS } from './decision.ts'
import type { Decision } from './decisions-of.ts'
import { ENDING_WORDS, OPPONENT_WORDS, WAY_WORDS } from './disagreement.ts'
import type { Disagreement } from './disagreements-of.ts'
import type { ReasonFor } from './give-reason.ts'
import { PURPOSE_WORDS } from './inquiry.ts'
import { OptionCards } from './option-cards.tsx'
import type { CaseOption } from './options-of.ts'
import { OUTCOME_WORDS } from './outcome.ts'
import { PerspectiveForm } from './perspective-form.tsx'
import { PressButton } from './press-button.tsx'
import type { CaseInFull } from './read-case.ts'
import { routesInWords } from './routes.ts'

type Part = { whole: CaseInFull; mayChange: boolean }

/** One part of a case: its heading, what it holds or that there is nothing yet, and where more is entered. */
function Section({ title, more, children }: { title: string; more?: Words | false; children: Words }) {
  return (
    <section aria-label={title}>
      <h2 class="govuk-heading-m">{title}</h2>
      {children}
      {more && <p class="govuk-body">{more}</p>}
    </section>
  )
}

const Link = ({ href, children }: { href: string; children: Words }) => (
  <a class="govuk-link" href={href}>
    {children}
  </a>
)

/** How the family sees it, first of all; whose decision is next. Without it, the form that asks for it. */
export function PerspectivePart({
  whole,
  form,
  suggested,
}: {
  whole: CaseInFull
  form?: FormState
  suggested?: string | undefined
}) {
  const own = whole.accounts.filter(({ kind }) => kind === 'perspective' || kind === 'hope')
  const notAsked = whole.reasons.filter(({ what }) => what === 'perspective-not-asked')
  const chosen = whole.options.filter(({ chosenAt }) => chosenAt)
  return (
    <Section title="How they see it">
      {own.map(account => (
        <Told account={account} />
      ))}
      {own.length === 0 &&
        notAsked.slice(-1).map(({ words, at }) => (
          <InsetText>
            They were not asked, because: <span data-typed>{words}</span> ({timeInWords(at)})
          </InsetText>
        ))}
      {form && own.length === 0 && notAsked.length === 0 && (
        <PerspectiveForm form={form} suggested={suggested} />
      )}
      {form && (own.length > 0 || notAsked.length > 0) && (
        <Details summary="Write how they see it now" open={Object.keys(form.typed).length > 0}>
          <PerspectiveForm form={form} />
        </Details>
      )}
      <p class="govuk-body">
        {chosen.length > 0
          ? `The family chose: ${chosen.map(({ option }) => option.title).join('; ')}. Next it is theirs, or whoever decides on it, to decide; not ours.`
          : 'The next decision is the family’s: which way to go, or none for now.'}
      </p>
    </Section>
  )
}

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

/** All options for the issue, equal in look and by name; what was explained, what the family chose. */
export function OptionsPart({ whole, form }: { whole: CaseInFull; form?: () => FormState }) {
  const { options, dates, head } = whole
  return (
    <Section title="Options">
      {options.length === 0 && <p class="govuk-body">There is no list of options for this issue.</p>}
      {options.length > 0 && form && <Button href={`/cases/${head.id}/options`}>Explain options</Button>}
      <OptionCards
        options={options}
        dates={dates}
        act={one => (form && one.explainedAt ? <Choose one={one} form={form()} /> : null)}
      />
    </Section>
  )
}

function Choose({ one: { option, chosenAt }, form }: { one: CaseOption; form: FormState }) {
  return (
    <PressButton form={form} fields={{ option: option.fact, chosen: chosenAt ? 'no' : 'yes' }}>
      {chosenAt ? 'The family chose otherwise' : 'The family chose this'}{' '}
      <span class="govuk-visually-hidden">({option.title})</span>
    </PressButton>
  )
}

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

/** "The council: Not to assess the child’s needs, Monday 2 November 2026". */
export const decisionInWords = ({ whose, kind, madeOn }: Decision): string =>
  `${DECIDER_WORDS[whose]}: ${DECISION_KIND_WORDS[kind].toLowerCase()}, ${dateInWords(madeOn)}`

/** How the family came to know of a decision, or that it does not. */
export function toldInWords({ toldAt, toldBy, releasedBy }: Decision): string {
  if (!toldAt || !toldBy) return 'The family does not know yet'
  return `${TOLD_BY_WORDS[toldBy]}${releasedBy ? `: ${releasedBy}` : ''}, ${timeInWords(toldAt)}`
}

/** What each party says, side by side. */
export function AccountsPart({ whole, mayChange }: Part) {
  const { accounts, head } = whole
  const others = accounts.filter(({ kind }) => kind !== 'perspective' && kind !== 'hope')
  return (
    <Section
      title="What each of them says"
      more={
        mayChange && (
          <Link href={`/cases/${head.id}/accounts`}>Add what somebody says, confirm or compare</Link>
        )
      }
    >
      {others.length === 0 && (
        <p class="govuk-body">Nothing is recorded. Nobody is asked unless the family agrees.</p>
      )}
      <AccountColumns accounts={others} />
    </Section>
  )
}

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
        {outcomes.map(({ kind, words, at }) => (
          <li>
            {OUTCOME_WORDS[kind]}, {timeInWords(at)}
            {words && <span data-typed class="evenhand-words">{`: ${words}`}</span>}
          </li>
        ))}
      </ul>
    </Section>
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
}

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
