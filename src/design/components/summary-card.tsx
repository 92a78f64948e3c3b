import { classNames } from '../class-names.ts'
import { type Attributes, described, isSaid, type Part, type Props, type Words } from '../words.ts'
import { ActionLink, type Actions, actionItems } from './action-link.tsx'

export type SummaryCardProps = Props<{
  title?: Part<Props<{ headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 }>>
  actions?: Actions
  class?: string
  attributes?: Attributes
  children?: Words
}>

/** A card with a title and its own actions around a summary list. */
export function SummaryCard({ title, actions, class: extra, attributes, children }: SummaryCardProps) {
  return (
    <div class={classNames('govuk-summary-card', extra)} {...attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {isSaid(title) && <CardTitle title={title} />}
        {actionItems(actions).length > 0 && <CardActions actions={actions} about={described(title).text} />}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

function CardTitle({ title }: Pick<SummaryCardProps, 'title'>) {
  const { text, headingLevel = 2, class: extra } = described(title)
  const Heading = `h${headingLevel}` as const
  return <Heading class={classNames('govuk-summary-card__title', extra)}>{text}</Heading>
}

function CardActions({ actions, about }: { actions: Actions; about: Words }) {
  const items = actionItems(actions)
  const look = classNames('govuk-summary-card__actions', Array.isArray(actions) ? undefined : actions?.class)
  if (items.length === 1 && items[0])
    return (
      <div class={look}>
        <ActionLink {...items[0]} about={about} />
      </div>
    )
  return (
    <ul class={look}>
      {items.map(item => (
        <li class="govuk-summary-card__action">
          <ActionLink {...item} about={about} />
        </li>
      ))}
    </ul>
  )
}
