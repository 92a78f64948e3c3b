import { BackLink } from '#design/components/back-link.tsx'
import { Checkboxes } from '#design/components/checkboxes.tsx'
import { Details } from '#design/components/details.tsx'
import { Radios } from '#design/components/radios.tsx'
import { Table } from '#design/components/table.tsx'
import { Textarea } from '#design/components/textarea.tsx'
import { timeInWords } from '#platform/clock.ts'
import { Form, FormErrors, type FormState, field, ticks } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import type { changePolicy as change } from '../change-policy.ts'
import type { Assurance } from '../open-assurance.ts'
import type { Clause, Policy } from '../policy/policy.ts'
import { ownPolicies, standardSets } from '../policy/sorts.ts'
import { type PolicyVersion, policyVersions } from '../policy-versions.ts'
import { noPolicyYet } from '../refusals.ts'
import { type StandingPolicy, standingPolicy } from '../standing-policy.ts'
import { thresholdsInWords } from '../threshold.ts'
import { WATCHERS } from '../who-watches.ts'
import { ASSURANCE } from './paths.ts'

const PATH = `${ASSURANCE}/policy` as const
const TITLE = 'The policy'

/** Which promises the service holds, in which versions; those who lead change it clause by clause, with a reason. */
export const policyPage = ({ policies }: Assurance, changePolicy: ReturnType<typeof change>) =>
  page({
    path: PATH,
    who: WATCHERS,
    rows: true,
    acts: [pageAct(changePolicy, () => PATH)],
    async show({ desk, form: formOf }) {
      const isLeader = mayPass(LEADERS, desk.person)
      const standing = await standingPolicy(desk, policies)
      if (!standing) return refuse(noPolicyYet)
      const versions = await policyVersions(desk.sql)
      const names = isLeader
        ? await namesOf(
            desk,
            versions.map(({ by }) => by),
          )
        : new Map<string, string>()
      const form = formOf(changePolicy)
      return {
        title: TITLE,
        body: (
          <>
            <BackLink href={ASSURANCE}>How our promises stand</BackLink>
            {isLeader && <FormErrors form={form} />}
            <h1 class="govuk-heading-l">{TITLE}</h1>
            <p class="govuk-body-l">
              {standing.name}, {standing.clauses.length} promises.{' '}
              {standing.number === 0 ? 'As it came.' : `Version ${standing.number}.`}
            </p>
            {standing.readings.map(reading => (
              <p class="govuk-body">{reading}</p>
            ))}
            {standing.standards.length > 0 && (
              <p class="govuk-body">
                Held beside it: {standing.standards.map(id => policies.get(id)?.name ?? id).join(', ')}.
              </p>
            )}
            {isLeader ? (
              <Change form={form} standing={standing} policies={policies} />
            ) : (
              <ul class="govuk-list govuk-list--bullet">
                {standing.clauses.map(inWords).map(text => (
                  <li>{text}</li>
                ))}
              </ul>
            )}
            <Versions versions={versions} names={names} />
          </>
        ),
      }
    },
  })

const inWords = ({ id, promise }: Clause) => `${id}: ${promise}`

function Change({
  form,
  standing,
  policies,
}: {
  form: FormState
  standing: StandingPolicy
  policies: Assurance['policies']
}) {
  const base = policies.get(standing.id)
  const own = ownPolicies(policies)
  const others = own.filter(({ id }) => id !== standing.id)
  const kept = standing.clauses.filter(({ profile }) => profile === standing.id).map(({ id }) => id)
  return (
    <Form form={form} submit="Change the policy">
      <Radios
        {...choice(form, 'profile', standing.id)}
        label={{ text: 'Which policy it begins with', size: 'm' }}
        hint="Another one begins whole: leave promises out afterwards."
        items={own.map(({ id, name }) => ({ value: id, text: name }))}
      />
      {base && (
        <Checkboxes
          {...ticks(form, 'kept', kept)}
          class="govuk-checkboxes--small"
          label={{ text: `Promises of ${base.name} that we hold`, size: 'm' }}
          items={choices(base)}
        />
      )}
      {others.map(other => (
        <Details
          summary={`Add promises of ${other.name}`}
          open={other.clauses.some(({ id }) => standing.added.includes(id))}
        >
          <Checkboxes
            {...ticks(form, 'added', standing.added)}
            id={`added-${other.id}`}
            class="govuk-checkboxes--small"
            label={{ text: `Promises of ${other.name}`, class: 'govuk-visually-hidden' }}
            items={choices(other)}
          />
        </Details>
      ))}
      <Checkboxes
        {...ticks(form, 'standards', standing.standards)}
        class="govuk-checkboxes--small"
        label={{ text: 'Standards that we are held against as well', size: 'm' }}
        hint="Several at once if you like. They stand beside your promises and take none away."
        items={standardSets(policies).map(set => ({
          value: set.id,
          text: set.name,
          hint: sourceInWords(set),
        }))}
      />
      <Textarea
        {...field(form, 'because')}
        label={{ text: 'Why it changes', size: 'm' }}
        hint="Anybody may read this: name nobody."
        rows={2}
      />
    </Form>
  )
}

/** Where a set is from, and that its text was not at hand where it was not. */
const sourceInWords = ({ standards, isParaphrase, clauses }: Policy) =>
  `${clauses.length} standards. Source: ${standards?.source}.${isParaphrase ? ' In our own words: the official text was not at hand, and this was not checked against it.' : ''}`

function choice(form: FormState, name: string, stored: string) {
  const { value, ...rest } = field(form, name, stored)
  return { ...rest, ...(value ? { value } : {}) }
}

const choices = ({ clauses }: Policy) => clauses.map(one => ({ value: one.id, text: inWords(one) }))

function Versions({
  versions,
  names,
}: {
  versions: readonly PolicyVersion[]
  names: ReadonlyMap<string, string>
}) {
  if (versions.length === 0) return null
  return (
    <Table
      caption="Versions"
      captionClass="govuk-table__caption--m"
      cards
      head={['Version', 'From', 'By', 'Why', 'Left out', 'Added', 'Standards', 'Thresholds']}
      rows={versions.map(({ number, at, by, because, leftOut, added, standards, thresholds }) => [
        String(number),
        timeInWords(at),
        names.get(by) ?? 'whoever leads the service',
        because,
        leftOut.join(', ') || 'nothing',
        added.join(', ') || 'nothing',
        standards.join(', ') || 'none',
        thresholdsInWords(thresholds).join('; ') || 'as they came',
      ])}
    />
  )
}
