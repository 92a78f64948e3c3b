import { Button } from '#design/components/button.tsx'
import { Pagination } from '#design/components/pagination.tsx'
import { Select } from '#design/components/select.tsx'
import { Table } from '#design/components/table.tsx'
import { page } from '#platform/page.ts'
import { CASEWORKERS, LEADERS, mayPass, type Person } from '#platform/who.ts'
import { StateTag } from '../checked-words.tsx'
import { findOrganisations, READERS } from '../find-organisations.ts'
import { independenceInWords } from '../independence.ts'
import { STATES } from '../state.ts'
import { inWords } from '../what-for.ts'
import { askedParams } from './asked-params.ts'
import { FindFields, offered, wayThrough } from './find-fields.tsx'

const PATH = '/directory'

/** The directory at work: whom to point parents to, and which details want checking. */
export const directoryPage = page({
  path: PATH,
  who: READERS,
  rows: true,
  navigation: { label: 'Directory', order: 50 },
  params: askedParams,
  async show({ params, of, desk }) {
    const { page: at, ...asked } = params
    const { found, total, pages, counts, months } = await of(findOrganisations, params)
    const title = 'Directory'
    return {
      title,
      body: (
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">
            Organisations to point parents to. Not checked yet: {counts['unverified']}. To be checked again:{' '}
            {counts['check-due']}.
          </p>
          {mayPass(CASEWORKERS, desk.person) && <Button href={`${PATH}/new`}>Add an organisation</Button>}
          <search>
            <form method="get" action={PATH} novalidate>
              <FindFields asked={asked} />
              <Select
                name="state"
                label="State"
                value={asked.state ?? ''}
                items={offered('All but closed', STATES)}
              />
              <Button variant="secondary">Find</Button>
            </form>
          </search>
          {found.length > 0 ? <Found found={found} total={total} /> : <NothingFound />}
          {pages > 1 && <Pagination {...wayThrough(PATH, asked, at, pages)} />}
          <Interval months={months} person={desk.person} />
        </>
      ),
    }
  },
})

type Line = Extract<Awaited<ReturnType<typeof findOrganisations.answer>>, { found: unknown }>['found'][number]

const Found = ({ found, total }: { found: readonly Line[]; total: number }) => (
  <Table
    caption={`Organisations found: ${total}`}
    captionClass="govuk-table__caption--m"
    cards
    head={['Name', 'What for', 'Independence', 'State']}
    rows={found.map(({ id, name, issues, independence, state, checkedOn }) => [
      <a class="govuk-link" href={`${PATH}/${id}`}>
        {name}
      </a>,
      inShort(issues),
      independenceInWords(independence),
      <>
        <StateTag state={state} /> {checkedOn}
      </>,
    ])}
  />
)

/** The first three and how many more, so that a row stays a row. */
function inShort(issues: readonly string[]): string {
  const more = issues.length > 3 ? ` and ${issues.length - 3} more` : ''
  return issues.length > 0 ? issues.slice(0, 3).map(inWords).join(', ') + more : 'Not said yet'
}

const NothingFound = () => (
  <div role="status">
    <p class="govuk-body-l">No organisation was found.</p>
    <p class="govuk-body">Try fewer words, or take a filter away.</p>
  </div>
)

const Interval = ({ months, person }: { months: number; person: Person | undefined }) => (
  <p class="govuk-body">
    An entry is to be checked again {months} months after its last check.{' '}
    {mayPass(LEADERS, person) && (
      <a class="govuk-link" href={`${PATH}/interval`}>
        Change the interval
      </a>
    )}
  </p>
)
