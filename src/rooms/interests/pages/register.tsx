import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Select } from '#design/components/select.tsx'
import { Table } from '#design/components/table.tsx'
import { Tag, type TagProps } from '#design/components/tag.tsx'
import { page } from '#platform/page.ts'
import { LEADERS } from '#platform/who.ts'
import { dateAt, dayMonthYear } from '#rooms/facts'
import type { Declaration } from '../declaring/declaration.ts'
import { GRADE_WORDS, KIND_WORDS, KINDS } from '../declaring/kinds.ts'
import {
  REGISTER_STATES,
  type Registered,
  type RegisterState,
  registerOfInterests,
} from '../declaring/register-of-interests.ts'

/** The register of interests: who declared what, and who has not. Prints as it stands. */
export const registerPage = page({
  path: '/interests/register',
  who: LEADERS,
  rows: true,
  params: z.object({
    state: z.enum(REGISTER_STATES).optional().catch(undefined),
    kind: z.enum(KINDS).optional().catch(undefined),
    ended: z.enum(['yes']).optional().catch(undefined),
  }),
  async show({ params, of }) {
    const { shown, people, due, months } = await of(registerOfInterests, params)
    const title = 'Register of interests'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            People with an account: {people}. To declare now: {due}. Everybody is asked again {months} months
            after they last declared or confirmed.{' '}
            <a class="govuk-link" href="/interests/interval">
              Change the interval
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/interests/matches">
              Families whom a declaration may mean
            </a>
          </p>
          <Narrow {...params} />
          {shown.length > 0 ? (
            <Lines shown={shown} />
          ) : (
            <p class="govuk-body" role="status">
              Nobody’s declarations are like that. Take a filter away.
            </p>
          )}
        </>
      ),
    }
  },
})

const STATE_WORDS: Readonly<Record<RegisterState, [says: string, colour: NonNullable<TagProps['colour']>]>> =
  {
    declared: ['Declared interests', 'teal'],
    none: ['Nothing to declare', 'green'],
    due: ['To declare again', 'yellow'],
    never: ['Never declared', 'red'],
  }

function Narrow(asked: {
  state?: string | undefined
  kind?: string | undefined
  ended?: string | undefined
}) {
  const all = { value: '', text: 'All' }
  return (
    <search>
      <form method="get" action="/interests/register" novalidate>
        <Select
          name="state"
          label="State"
          value={asked.state ?? ''}
          items={[all, ...REGISTER_STATES.map(value => ({ value, text: STATE_WORDS[value][0] }))]}
        />
        <Select
          name="kind"
          label="Kind"
          value={asked.kind ?? ''}
          items={[all, ...KINDS.map(value => ({ value, text: KIND_WORDS[value] }))]}
        />
        <Select
          name="ended"
          label="Ended ones"
          value={asked.ended ?? ''}
          items={[
            { value: '', text: 'Leave them out' },
            { value: 'yes', text: 'Show them too' },
          ]}
        />
        <Button variant="secondary">Show</Button>
      </form>
    </search>
  )
}

const Lines = ({ shown }: { shown: readonly Registered[] }) => (
  <Table
    caption={`People: ${shown.length}`}
    captionClass="govuk-table__caption--m"
    cards
    firstCellIsHeader
    head={['Name', 'State', 'What they declared']}
    rows={shown.map(({ name, state, last, declarations }) => [
      name,
      <>
        <Tag colour={STATE_WORDS[state][1]}>{STATE_WORDS[state][0]}</Tag>{' '}
        {last ? `Last said ${dayMonthYear(dateAt(last))}` : ''}
      </>,
      state === 'never' ? (
        'Not said yet'
      ) : (
        <Said declarations={declarations.filter(({ kind }) => kind !== 'none')} />
      ),
    ])}
  />
)

function Said({ declarations }: { declarations: readonly Declaration[] }) {
  if (declarations.length === 0) return <>Nothing</>
  return (
    <ul class="govuk-list">
      {declarations.map(({ kind, grade, words, since, until, endedAt }) => (
        <li>
          <strong>
            <bdi data-typed>{[words.name, words.organisation].filter(Boolean).join(', ')}</bdi>
          </strong>
          <br />
          {KIND_WORDS[kind]}. {grade && GRADE_WORDS[grade]}.{period(since, until)}
          {endedAt && ` Ended ${dayMonthYear(dateAt(endedAt))}.`}
          {words.words && (
            <>
              <br />
              <bdi data-typed>{words.words}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function period(since: string | null, until: string | null): string {
  return `${since ? ` Since ${dayMonthYear(since)}.` : ''}${until ? ` Until ${dayMonthYear(until)}.` : ''}`
}
