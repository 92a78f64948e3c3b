import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type ErrorMessageProps = Props<{
  id?: string
  /** Read out before the message; `''` leaves it out. */
  prefix?: string
  class?: string
  attributes?: Attributes
  children?: Words
}>

/** What is wrong with one field, above that field. */
export function ErrorMessage({
  id,
  prefix = 'Error',
  class: extra,
  attributes,
  children,
}: ErrorMessageProps) {
  return (
    <p id={id} class={classNames('govuk-error-message', extra)} {...attributes}>
      {prefix && <span class="govuk-visually-hidden">{prefix}:</span>}
      {prefix && ' '}
      {children}
    </p>
  )
}
