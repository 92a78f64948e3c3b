import { Table } from '#design/components/table.tsx'
import { CONTROL_STATES, type ControlState } from '#platform/control.ts'
import { dayMonthYear } from '#rooms/facts'
import type { ShownClause } from '../assess/shown.ts'
import { STATE_WORDS } from '../state-words.ts'
import { mainFigure } from './figures.tsx'
import { clausePath } from './paths.ts'
import { StateMark } from './state-mark.tsx'

type Since = ReadonlyMap<string, { readonly state: ControlState; readonly since: string }>

/** The promises under the policy's own headings: state, the one figure that matters, since when, and what is wanting. */
export function BoardRows({ clauses, since }: { clauses: readonly ShownClause[]; since: Since }) {
  if (clauses.length === 0) return <p class="govuk-body-l">No promise stands like this.</p>
  return (
    <>
      {[...Map.groupBy(clauses, ({ theme }) => theme)].map(([theme, those]) => (
        <Table
          caption={theme}
          captionClass="govuk-table__caption--m"
          cards
          firstCellIsHeader
          head={['Promise', 'State', 'Since', 'Figure', 'What would make it met']}
          rows={those.map(one => [
            <a class="govuk-link" href={clausePath(one.id)}>
              {one.id}: {one.promise}
            </a>,
            <StateMark state={one.state} />,
            sinceWords(one, since),
            mainFigure(one),
            one.wanting[0] ?? '',
          ])}
        />
      ))}
    </>
  )
}

/** A state that was written down like this has its day; one that is new began today. */
function sinceWords({ id, state }: ShownClause, since: Since): string {
  const known = since.get(id)
  return known?.state === state ? dayMonthYear(known.since) : 'today'
}

/** How many promises stand how. */
export const Counts = ({ clauses }: { clauses: readonly ShownClause[] }) => (
  <p class="govuk-body">
    {CONTROL_STATES.map(state => ({ state, n: clauses.filter(one => one.state === state).length }))
      .filter(({ n }) => n > 0)
      .map(({ state, n }) => `${STATE_WORDS[state].words}: ${n}`)
      .join(' · ') || 'Nothing is written down yet.'}
  </p>
)
