import { z } from 'zod'
import { Button } from '#design/components/button.tsx'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { Select } from '#design/components/select.tsx'
import { Filter } from '#design/patterns/filter.tsx'
import { timeInWords } from '#platform/clock.ts'
import { page } from '#platform/page.ts'
import { mayPass } from '#platform/who.ts'
import { KIND_WORDS, KINDS, STATES } from '../fact.ts'
import { FactCard, FactLine } from '../fact-card.tsx'
import { FACT_WORKERS } from '../fact-workers.ts'
import { factsWaiting, type Proposed } from '../facts-waiting.ts'
import { factFilter, type ListedFact, listFacts } from '../list-facts.ts'
import { STATE_WORDS } from '../verified-words.ts'

const given = z.object({
  q: factFilter.q.catch(undefined),
  kind: factFilter.kind.catch(undefined),
  state: factFilter.state.catch(undefined),
  sort: factFilter.sort.catch(undefined),
})

/** The register, for everybody: what the law, guidance and local policy say, where that stands, and who checked it. */
export const factsPage = page({
  path: '/facts',
  who: 'anyone',
  rows: true,
  navigation: { label: 'Facts', order: 60 },
  params: given,
  async show({ params, of, desk }) {
    const chosen = Object.fromEntries(Object.entries(params).filter(([, value]) => value))
    const { facts } = await of(listFacts, chosen)
    const isWorker = mayPass(FACT_WORKERS, desk.person)
    const title = 'Facts and where they come from'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body-l">
            What the law, guidance and local policy say about special educational needs. Each one says where
            it comes from, and whether somebody has checked it.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="/options">
              All options for a question
            </a>
            {' · '}
            <a class="govuk-link" href="/deadlines">
              Work out a date
            </a>
          </p>
          {isWorker && (
            <p class="govuk-body">
              <a class="govuk-link" href="/facts/school-calendars">
                When schools are open
              </a>
            </p>
          )}
          {isWorker && <Waiting waiting={(await of(factsWaiting, {})).waiting} />}
          <Narrow chosen={params} />
          <p class="govuk-body" role="status">
            {facts.length === 1 ? '1 fact.' : `${facts.length} facts.`}
          </p>
          <List facts={facts} />
        </>
      ),
    }
  },
})

/** So many can be read one after the other; of more only the names are shown, to choose from. */
const READABLE = 20

function List({ facts }: { facts: readonly ListedFact[] }) {
  if (facts.length <= READABLE) return facts.map(fact => <FactCard fact={fact} />)
  return (
    <ul class="govuk-list govuk-list--spaced">
      {facts.map(fact => (
        <FactLine fact={fact} />
      ))}
    </ul>
  )
}

function Waiting({ waiting }: { waiting: readonly Proposed[] }) {
  return (
    <>
      <div class="govuk-button-group">
        <Button href="/facts/new">Propose a new statement</Button>
        <a class="govuk-link" href="/facts/new?sort=option">
          Propose a new option
        </a>
      </div>
      {waiting.length > 0 && <h2 class="govuk-heading-m">Waiting for a second person</h2>}
      {waiting.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {waiting.map(({ id, title, change, by, isMine, at }) => (
            <li>
              <a class="govuk-link" href={`/facts/proposals/${id}`}>
                {title}
              </a>
              {change === 'withdrawal' ? ', to be withdrawn' : ''}: proposed by {isMine ? 'you' : by},{' '}
              {timeInWords(at)}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Narrow({ chosen }: { chosen: z.output<typeof given> }) {
  const all = { value: '', text: 'All' }
  return (
    <Filter action="/facts" heading="Find a fact" submit="Find">
      <Input id="q" name="q" value={chosen.q ?? ''} label="Words in it" autocomplete="off" />
      <Details summary="Narrow it down" open={Boolean(chosen.sort || chosen.kind || chosen.state)}>
        <Select
          name="sort"
          label="Statements or options"
          value={chosen.sort ?? ''}
          items={[all, { value: 'statement', text: 'Statements' }, { value: 'option', text: 'Options' }]}
        />
        <Select
          name="kind"
          label="What it rests on"
          value={chosen.kind ?? ''}
          items={[all, ...KINDS.map(value => ({ value, text: KIND_WORDS[value] }))]}
        />
        <Select
          name="state"
          label="Checked or not"
          value={chosen.state ?? ''}
          items={[
            { value: '', text: 'All in force' },
            ...STATES.map(value => ({ value, text: STATE_WORDS[value] })),
          ]}
        />
      </Details>
    </Filter>
  )
}
