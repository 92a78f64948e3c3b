import { classNames } from '../class-names.ts'
import { type Messages, messageAttributes } from '../messages.ts'
import { type Attributes, isSaid, type Props, type Words } from '../words.ts'

export type AccordionSection = Props<{
  heading: Words
  summary?: Words
  /** A string becomes a paragraph. */
  content?: Words
  expanded?: boolean
}>
export type AccordionProps = Props<{
  id: string
  items: (AccordionSection | false | null | undefined)[]
  headingLevel?: 2 | 3 | 4 | 5 | 6
  /** Whether the browser may remember what was open; false on shared machines. */
  rememberExpanded?: boolean
  messages?: Messages
  class?: string
  attributes?: Attributes
}>

/** Sections that can be opened one by one; without scripts all of them are open. */
export function Accordion({
  id,
  items,
  headingLevel = 2,
  rememberExpanded,
  messages,
  ...props
}: AccordionProps) {
  return (
    <div
      class={classNames('govuk-accordion', props.class)}
      data-module="govuk-accordion"
      id={id}
      {...messageAttributes(messages)}
      data-remember-expanded={rememberExpanded === undefined ? undefined : String(rememberExpanded)}
      {...props.attributes}
    >
      {items.map(
        (item, index) =>
          item && <Section id={id} place={index + 1} section={item} Heading={`h${headingLevel}` as const} />,
      )}
    </div>
  )
}

type SectionProps = {
  id: string
  place: number
  section: AccordionSection
  Heading: 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
}

function Section({ id, place, section, Heading }: SectionProps) {
  const { heading, summary, content, expanded } = section
  return (
    <div class={classNames('govuk-accordion__section', expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${place}`}>
            {heading}
          </span>
        </Heading>
        {isSaid(summary) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${place}`}>
            {summary}
          </div>
        )}
      </div>
      <div id={`${id}-content-${place}`} class="govuk-accordion__section-content">
        {typeof content === 'string' ? <p class="govuk-body">{content}</p> : content}
      </div>
    </div>
  )
}
