import { Button } from '../components/button.tsx'
import type { Attributes, Props, Words } from '../words.ts'

export type ChosenFilters = { heading: string; items: { text: string; href: string }[] }
export type FilterProps = Props<{
  /** Where the choice is sent, by GET: a filter must hold nothing that names a family. */
  action: string
  heading?: string
  headingLevel?: 2 | 3
  submit?: string
  /** What is chosen now; each link leads to the list without it. */
  chosen?: ChosenFilters[]
  clearHref?: string
  attributes?: Attributes
  /** The fields. */
  children: Words
}>

/** Narrows a list (the Ministry of Justice's filter); a plain form, so it works without scripts. */
export function Filter({
  heading = 'Filter',
  headingLevel = 2,
  submit = 'Apply filters',
  chosen = [],
  ...props
}: FilterProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <form class="moj-filter" action={props.action} method="get" novalidate {...props.attributes}>
      <div class="moj-filter__header">
        <Heading class="govuk-heading-m">{heading}</Heading>
      </div>
      <div class="moj-filter__content">
        {chosen.length > 0 && <Chosen chosen={chosen} clearHref={props.clearHref} />}
        <div class="moj-filter__options">
          {props.children}
          <Button>{submit}</Button>
        </div>
      </div>
    </form>
  )
}

function Chosen({ chosen, clearHref }: { chosen: ChosenFilters[]; clearHref: string | undefined }) {
  return (
    <div class="moj-filter__selected">
      <div class="moj-filter__selected-heading">
        <p class="govuk-heading-s">Chosen</p>
        {clearHref && (
          <p class="govuk-body-s">
            <a class="govuk-link govuk-link--no-visited-state" href={clearHref}>
              Clear filters
            </a>
          </p>
        )}
      </div>
      {chosen.map(({ heading, items }) => (
        <>
          <p class="govuk-body-s moj-filter__category">{heading}</p>
          <Tags items={items} />
        </>
      ))}
    </div>
  )
}

function Tags({ items }: { items: ChosenFilters['items'] }) {
  return (
    <ul class="moj-filter-tags">
      {items.map(({ text, href }) => (
        <li>
          <a class="moj-filter__tag" href={href}>
            <span class="govuk-visually-hidden">Remove this filter</span> {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
