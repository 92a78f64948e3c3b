import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type TimelineItem = Props<{
  title: Words
  /** Who did it. */
  by?: Words
  /** For machines: `2026-11-22` or `2026-11-22T10:42:00Z`. */
  datetime: string
  /** For people: "22 November 2026 at 10:42". */
  when: string
  children?: Words
  class?: string
}>
export type TimelineProps = Props<{
  items: TimelineItem[]
  headingLevel?: 2 | 3 | 4
  class?: string
  attributes?: Attributes
}>

/** What happened, one after the other (the Ministry of Justice's timeline). Without items it is left out: say so in words. */
export function Timeline({ items, headingLevel = 2, class: extra, attributes }: TimelineProps) {
  if (!items.length) return null
  return (
    <div class={classNames('moj-timeline', extra)} {...attributes}>
      {items.map(item => (
        <Item item={item} Heading={`h${headingLevel}` as const} />
      ))}
    </div>
  )
}

function Item({ item, Heading }: { item: TimelineItem; Heading: 'h2' | 'h3' | 'h4' }) {
  return (
    <div class={classNames('moj-timeline__item', item.class)}>
      <div class="moj-timeline__header">
        <Heading class="moj-timeline__title">{item.title}</Heading>
        {item.by && <p class="moj-timeline__byline"> by {item.by}</p>}
      </div>
      <p class="moj-timeline__date">
        <time datetime={item.datetime}>{item.when}</time>
      </p>
      {item.children && <div class="moj-timeline__description">{item.children}</div>}
    </div>
  )
}
