import { Table } from '#design/components/table.tsx'
import { Timeline } from '#design/patterns/timeline.tsx'
import { timeInWords } from '#platform/clock.ts'
import type { Fact } from '../fact.ts'
import type { FactHistory } from '../fact-history.ts'
import { SEEN_WORDS } from '../verified-words.ts'

/** What was done with a fact, and what cites it: for those who work with facts. */
export function History({ fact, history }: { fact: Fact; history: FactHistory }) {
  const items = [...history.proposals.map(proposed), ...history.looks.map(looked)]
  return (
    <>
      <h2 class="govuk-heading-m">What was done with it</h2>
      {items.length === 0 && <p class="govuk-body">Nothing yet. It stands as it came with our software.</p>}
      <Timeline headingLevel={3} items={items.sort((a, b) => (a.datetime < b.datetime ? 1 : -1))} />
      <h2 class="govuk-heading-m">What cites it</h2>
      {history.citations.length === 0 && <p class="govuk-body">Nothing that is entered here.</p>}
      {history.citations.length > 0 && <Citations fact={fact} citations={history.citations} />}
    </>
  )
}

function proposed(one: FactHistory['proposals'][number]) {
  const title = one.change === 'withdrawal' ? 'Withdrawal proposed' : 'Wording proposed'
  return {
    title: one.outcome
      ? `${title}: ${ENDED[one.outcome as keyof typeof ENDED]}`
      : `${title}: nobody has decided`,
    by: one.proposed_by,
    when: timeInWords(one.proposed_at),
    datetime: one.proposed_at.toISOString(),
    children: (
      <>
        <p class="govuk-body">
          <a class="govuk-link" href={`/facts/proposals/${one.id}`}>
            {one.wording.title}
          </a>
          . Why: {one.reason}
        </p>
        {one.decided_at && (
          <p class="govuk-body-s">
            {one.decided_by}, {timeInWords(one.decided_at)}. {one.decided_because}
          </p>
        )}
      </>
    ),
  }
}

const ENDED = { approved: 'approved', 'turned-down': 'turned down', 'taken-back': 'taken back' } as const

const looked = ({ seen, looked_by, looked_at }: FactHistory['looks'][number]) => ({
  title: 'Checked',
  by: looked_by,
  when: timeInWords(looked_at),
  datetime: looked_at.toISOString(),
  children: <p class="govuk-body">{SEEN_WORDS[seen as keyof typeof SEEN_WORDS]}.</p>,
})

const Citations = ({ fact, citations }: { fact: Fact; citations: FactHistory['citations'] }) => (
  <Table
    cards
    caption="Cited by"
    captionClass="govuk-visually-hidden"
    head={['What', 'Kind', 'Cited', 'Review']}
    rows={citations.map(({ title, kind, mark, cited_at }) => [
      title,
      kind,
      timeInWords(cited_at),
      mark === fact.mark && fact.state !== 'withdrawn' ? 'Up to date' : 'Review due',
    ])}
  />
)
