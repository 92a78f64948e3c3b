import { classNames } from '../class-names.ts'
import { type Attributes, described, type Part, type Props, type Words } from '../words.ts'
import { ActionLink, type Actions, actionItems } from './action-link.tsx'
import { SummaryCard, type SummaryCardProps } from './summary-card.tsx'

export type SummaryRow = Props<{ key: Part; value: Part; actions?: Actions; class?: string }>
export type SummaryListProps = Props<{
  rows: (SummaryRow | false | null | undefined)[]
  /** Puts the list on a card with a title. */
  card?: Omit<SummaryCardProps, 'children'>
  class?: string
  attributes?: Attributes
}>

/** What is known about one thing: a name and a value a row, with links to change it. */
export function SummaryList({ rows, card, class: extra, attributes }: SummaryListProps) {
  const someHaveActions = rows.some(row => row && actionItems(row.actions).length > 0)
  const list = (
    <dl class={classNames('govuk-summary-list', extra)} {...attributes}>
      {rows.map(
        row =>
          row && (
            <Row
              row={row}
              lacksActions={someHaveActions && !row.actions}
              about={card && described(card.title).text}
            />
          ),
      )}
    </dl>
  )
  return card ? <SummaryCard {...card}>{list}</SummaryCard> : list
}

type RowProps = { row: SummaryRow; lacksActions: boolean; about: Words }

function Row({ row, lacksActions, about }: RowProps) {
  const key = described(row.key)
  const value = described(row.value)
  return (
    <div
      class={classNames(
        'govuk-summary-list__row',
        lacksActions && 'govuk-summary-list__row--no-actions',
        row.class,
      )}
    >
      <dt class={classNames('govuk-summary-list__key', key.class)}>{key.text}</dt>
      <dd class={classNames('govuk-summary-list__value', value.class)}>{value.text}</dd>
      {actionItems(row.actions).length > 0 && <RowActions actions={row.actions} about={about} />}
    </div>
  )
}

function RowActions({ actions, about }: { actions: Actions; about: Words }) {
  const items = actionItems(actions)
  const extra = Array.isArray(actions) ? undefined : actions?.class
  return (
    <dd class={classNames('govuk-summary-list__actions', extra)}>
      {items.length === 1 && items[0] ? (
        <ActionLink {...items[0]} about={about} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {items.map(item => (
            <li class="govuk-summary-list__actions-list-item">
              <ActionLink {...item} about={about} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}
