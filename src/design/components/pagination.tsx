import { classNames } from '../class-names.ts'
import type { Attributes, Props } from '../words.ts'
import { PaginationArrow, type PaginationLink } from './pagination-arrow.tsx'

export type PaginationItem =
  | Props<{
      number: number | string
      href: string
      current?: boolean
      hiddenText?: string
      attributes?: Attributes
    }>
  | { ellipsis: true }
export type PaginationProps = Props<{
  previous?: PaginationLink
  next?: PaginationLink
  items?: (PaginationItem | false | null | undefined)[]
  label?: string
  class?: string
  attributes?: Attributes
}>

/** The way through a list of pages, or to the page before and after. */
export function Pagination({ previous, next, items, label, class: extra, attributes }: PaginationProps) {
  const isBlock = !items && !!(previous || next)
  return (
    <nav
      class={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', extra)}
      aria-label={label ?? 'Pagination'}
      {...attributes}
    >
      {previous && <PaginationArrow type="prev" link={previous} isBlock={isBlock} />}
      {items && <ul class="govuk-pagination__list">{items.map(item => item && <Page item={item} />)}</ul>}
      {next && <PaginationArrow type="next" link={next} isBlock={isBlock} />}
    </nav>
  )
}

function Page({ item }: { item: PaginationItem }) {
  if ('ellipsis' in item)
    return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">{'\u22ef'}</li>
  const { number, href, current, hiddenText = `Page ${number}`, attributes } = item
  return (
    <li class={classNames('govuk-pagination__item', current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={href}
        aria-label={hiddenText}
        aria-current={current ? 'page' : undefined}
        {...attributes}
      >
        {number}
      </a>
    </li>
  )
}
