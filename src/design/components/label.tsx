import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type Size = 's' | 'm' | 'l' | 'xl'
export type LabelProps = Props<{
  for?: string
  size?: Size
  isPageHeading?: boolean
  class?: string
  attributes?: Attributes
  children?: Words
}>

/** The label of one field; as the page's h1 when the page asks one question only. Nothing to say gives nothing. */
export function Label({ for: field, size, isPageHeading, class: extra, attributes, children }: LabelProps) {
  if (!children) return null
  const label = (
    <label
      class={classNames('govuk-label', size && `govuk-label--${size}`, extra)}
      {...attributes}
      for={field}
    >
      {children}
    </label>
  )
  return isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
