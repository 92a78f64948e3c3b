import { classNames } from '../class-names.ts'
import { type Attributes, described, isSaid, type Part, type Props, type Words } from '../words.ts'
import type { Size } from './label.tsx'

export type LegendPart = Part<Props<{ size?: Size; isPageHeading?: boolean }>>
export type FieldsetProps = Props<{
  legend?: LegendPart
  describedBy?: string
  role?: 'group'
  class?: string
  attributes?: Attributes
  children?: Words
}>

/** Fields that belong together, with a legend that says why. */
export function Fieldset({ legend, describedBy, role, class: extra, attributes, children }: FieldsetProps) {
  return (
    <fieldset
      class={classNames('govuk-fieldset', extra)}
      role={role}
      aria-describedby={describedBy}
      {...attributes}
    >
      {isSaid(legend) && <Legend part={legend} />}
      {children}
    </fieldset>
  )
}

function Legend({ part }: { part: LegendPart }) {
  const { text, size, isPageHeading, class: extra, attributes } = described(part)
  return (
    <legend
      class={classNames('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`, extra)}
      {...attributes}
    >
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{text}</h1> : text}
    </legend>
  )
}
