import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type PaginationLink = Props<{
  href: string
  text?: Words
  /** What stands on that page; shown where there are no page numbers. */
  labelText?: string
  attributes?: Attributes
}>
type Direction = 'prev' | 'next'
type ArrowProps = { type: Direction; link: PaginationLink; isBlock: boolean }

/** The link to the page before or after, with its arrow on the outer side, and where it stands alone with that page's name. */
export function PaginationArrow({ type, link, isBlock }: ArrowProps) {
  const iconFirst = isBlock || type === 'prev'
  const decorated = isBlock && !link.labelText && 'govuk-pagination__link-title--decorated'
  return (
    <div class={`govuk-pagination__${type}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={type} {...link.attributes}>
        {iconFirst && <Icon type={type} />}
        <span class={classNames('govuk-pagination__link-title', decorated)}>
          {link.text ?? <Standing type={type} />}
        </span>
        {link.labelText && isBlock && <PageName words={link.labelText} />}
        {!iconFirst && <Icon type={type} />}
      </a>
    </div>
  )
}

function Standing({ type }: { type: Direction }) {
  return (
    <>
      {type === 'prev' ? 'Previous' : 'Next'}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}

function PageName({ words }: { words: Words }) {
  return (
    <>
      <span class="govuk-visually-hidden">:</span>
      <span class="govuk-pagination__link-label">{words}</span>
    </>
  )
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Icon({ type }: { type: Direction }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${type}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[type]} />
    </svg>
  )
}
