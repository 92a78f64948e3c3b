import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type PageError = Props<{
  text: Words /** `#id` of the field. */
  href?: string
  attributes?: Attributes
}>
export type ErrorSummaryProps = Props<{
  errors?: PageError[]
  title?: Words
  description?: Words
  /** False where something else on the page takes the focus. */
  autoFocus?: boolean
  class?: string
  attributes?: Attributes
}>

/** Everything that needs another look, at the head of the page, each with a link to its field. Without errors there is none. */
export function ErrorSummary({
  errors = [],
  title = 'There is a problem',
  description,
  ...props
}: ErrorSummaryProps) {
  if (!errors.length && !description) return null
  return (
    <div
      class={classNames('govuk-error-summary', props.class)}
      data-disable-auto-focus={props.autoFocus === undefined ? undefined : String(!props.autoFocus)}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {errors.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {errors.map(error => (
                <li>{error.href ? <ErrorLink {...error} href={error.href} /> : error.text}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

function ErrorLink({ href, text, attributes }: PageError & { href: string }) {
  return (
    <a href={href} {...attributes}>
      {text}
    </a>
  )
}
