import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type Breadcrumb = Props<{
  text: Words /** Without: this page. */
  href?: string
  attributes?: Attributes
}>
export type BreadcrumbsProps = Props<{
  items: Breadcrumb[]
  /** On a phone only the first and the last. */
  collapseOnMobile?: boolean
  label?: string
  class?: string
  attributes?: Attributes
}>

/** Where a page stands, from the first page down. */
export function Breadcrumbs({
  items,
  collapseOnMobile,
  label = 'Breadcrumb',
  class: extra,
  attributes,
}: BreadcrumbsProps) {
  const look = classNames(
    'govuk-breadcrumbs',
    extra,
    collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
  )
  return (
    <nav class={look} {...attributes} aria-label={label}>
      <ol class="govuk-breadcrumbs__list">
        {items.map(item => (
          <Crumb item={item} />
        ))}
      </ol>
    </nav>
  )
}

function Crumb({ item: { text, href, attributes } }: { item: Breadcrumb }) {
  if (!href)
    return (
      <li class="govuk-breadcrumbs__list-item" aria-current="page">
        {text}
      </li>
    )
  return (
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href={href} {...attributes}>
        {text}
      </a>
    </li>
  )
}
