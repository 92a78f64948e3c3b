import { z } from 'zod'
import { Details } from '#design/components/details.tsx'
import { Input } from '#design/components/input.tsx'
import { PrivateName } from '#design/components/private-name.tsx'
import { Select } from '#design/components/select.tsx'
import { Table } from '#design/components/table.tsx'
import { Filter } from '#design/patterns/filter.tsx'
import { Form, FormErrors, type FormState, field } from '#platform/form.tsx'
import { page, pageAct } from '#platform/page.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt, dayMonthYear, issueInWords } from '#rooms/facts'
import { colleaguesWith } from '#rooms/people'
import { ISSUES_IN_WORDS } from '../calls/issues.ts'
import { LEVEL_WORDS, LEVELS } from '../cases/level.ts'
import { STAGE_WORDS, STAGES } from '../cases/stage.ts'
import { CaseFilter, inAddress } from '../families/case-filter.ts'
import { type CaseLine, listCases } from '../families/list-cases.ts'
import { myFilters } from '../families/my-filters.ts'
import { forgetFilter, saveFilter } from '../families/save-filter.ts'

const STATES = { open: 'Open', inactive: 'Inactive', closed: 'Closed' } as const

/** All cases, narrowed as one likes; fifty at a time. */
export const casesPage = page({
  path: '/cases',
  who: CASEWORKERS,
  as: 'registrar',
  rows: true,
  navigation: { label: 'Cases', order: 30 },
  params: CaseFilter.extend({ after: z.string().optional() }),
  acts: [pageAct(saveFilter, () => '/cases'), pageAct(forgetFilter, () => '/cases')],
  async show({ params: { after, ...filter }, of, form, desk }) {
    const { cases, next } = await of(listCases, { ...filter, after })
    const saved = await of(myFilters, {})
    const workers = await colleaguesWith(desk, CASEWORKERS)
    const title = 'Cases'
    return {
      title,
      body: (
        <>
          <FormErrors form={form(saveFilter)} />
          <h1 class="govuk-heading-l">{title}</h1>
          <Saved saved={saved} form={form(forgetFilter)} />
          <Narrow filter={filter} workers={workers} />
          <List cases={cases} />
          {next && (
            <p class="govuk-body">
              <a class="govuk-link" rel="next" href={inAddress({ ...filter, after: next })}>
                Cases opened before these
              </a>
            </p>
          )}
          <Keep form={form(saveFilter)} filter={filter} />
        </>
      ),
    }
  },
})

function List({ cases }: { cases: readonly CaseLine[] }) {
  if (cases.length === 0) return <p class="govuk-body">No case fits this.</p>
  return (
    <Table
      caption="The latest opened first"
      captionClass="govuk-table__caption--m"
      cards
      head={['Case', 'What it is about', 'Level', 'State', 'Worker', 'Opened']}
      rows={cases.map(line => [
        <PrivateName
          reference={`${line.family?.reference ?? 'Case'}/${line.number}`}
          initials={line.family?.initials ?? ''}
          name={line.family?.name ?? ''}
          href={`/cases/${line.case}`}
        />,
        issueInWords(line.issue) ?? line.issue,
        String(line.level),
        STATES[line.state as keyof typeof STATES],
        <span class="evenhand-whole">{line.worker}</span>,
        <span class="evenhand-whole">{dayMonthYear(dateAt(line.openedAt))}</span>,
      ])}
    />
  )
}

function Narrow({
  filter,
  workers,
}: {
  filter: CaseFilter
  workers: readonly { id: string; name: string }[]
}) {
  const items = (words: Iterable<readonly [string, string]>) => [
    { value: '', text: 'Any' },
    ...[...words].map(([value, text]) => ({ value, text })),
  ]
  return (
    <Details summary="Narrow the list" open={Object.values(filter).some(Boolean)}>
      <Filter action="/cases" heading="Only cases that are" clearHref="/cases">
        <Select name="state" label="State" value={filter.state ?? ''} items={items(Object.entries(STATES))} />
        <Select
          name="worker"
          label="Worker"
          value={filter.worker ?? ''}
          items={items([['nobody', 'Nobody yet'], ...workers.map(({ id, name }) => [id, name] as const)])}
        />
        <Select name="issue" label="About" value={filter.issue ?? ''} items={items(ISSUES_IN_WORDS)} />
        <Select
          name="level"
          label="Level"
          value={filter.level ?? ''}
          items={items(LEVELS.map(level => [level, LEVEL_WORDS[Number(level)] ?? level]))}
        />
        <Select
          name="stage"
          label="Stage"
          value={filter.stage ?? ''}
          items={items(STAGES.map(stage => [stage, STAGE_WORDS[stage]]))}
        />
      </Filter>
    </Details>
  )
}

type Kept = { filter: string; name: string; chosen: CaseFilter }

function Saved({ saved, form }: { saved: readonly Kept[]; form: FormState }) {
  if (saved.length === 0) return null
  return (
    <ul class="govuk-list">
      {saved.map(({ filter, name, chosen }) => (
        <li>
          <a class="govuk-link" href={inAddress(chosen)}>
            {name}
          </a>
          <Form form={form} submit={`Forget “${name}”`}>
            <input type="hidden" name="filter" value={filter} />
          </Form>
        </li>
      ))}
    </ul>
  )
}

function Keep({ form, filter }: { form: FormState; filter: CaseFilter }) {
  const chosen = Object.entries(filter).filter(([, value]) => value)
  if (chosen.length === 0) return null
  return (
    <Form form={form} submit="Keep this filter">
      {chosen.map(([name, value]) => (
        <input type="hidden" name={name} value={String(value)} />
      ))}
      <Input {...field(form, 'name')} label="Keep this list under a name" class="govuk-input--width-20" />
    </Form>
  )
}
