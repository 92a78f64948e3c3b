import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type Tab = Props<{
  label: Words
  /** Defaults to the list's `idPrefix` and the place, `letters-2`. */
  id?: string
  /** A string becomes a paragraph. */
  content?: Words
  attributes?: Attributes
  panelAttributes?: Attributes
}>
export type TabsProps = Props<{
  items: (Tab | false | null | undefined)[]
  idPrefix?: string
  id?: string
  /** Read out, and shown without scripts, above the list. */
  title?: string
  class?: string
  attributes?: Attributes
}>

/** Several views of one thing, one at a time; without scripts a list of contents and all of them. */
export function Tabs({ items, idPrefix, id, title = 'Contents', class: extra, attributes }: TabsProps) {
  const tabs = items.flatMap((item, index) =>
    item ? { ...item, id: item.id ?? `${idPrefix}-${index + 1}`, isFirst: index === 0 } : [],
  )
  return (
    <div id={id} class={classNames('govuk-tabs', extra)} {...attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{title}</h2>
      {tabs.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map(tab => (
            <Label tab={tab} />
          ))}
        </ul>
      )}
      {tabs.map(tab => (
        <TabPanel tab={tab} />
      ))}
    </div>
  )
}

type Placed = Tab & { id: string; isFirst: boolean }

function Label({ tab }: { tab: Placed }) {
  return (
    <li class={classNames('govuk-tabs__list-item', tab.isFirst && 'govuk-tabs__list-item--selected')}>
      <a class="govuk-tabs__tab" href={`#${tab.id}`} {...tab.attributes}>
        {tab.label}
      </a>
    </li>
  )
}

function TabPanel({ tab }: { tab: Placed }) {
  const look = classNames('govuk-tabs__panel', !tab.isFirst && 'govuk-tabs__panel--hidden')
  return (
    <div class={look} id={tab.id} {...tab.panelAttributes}>
      {typeof tab.content === 'string' ? <p class="govuk-body">{tab.content}</p> : tab.content}
    </div>
  )
}
