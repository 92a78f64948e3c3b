import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type DetailsProps = Props<{
  summary: Words
  open?: boolean
  id?: string
  class?: string
  attributes?: Attributes
  children: Words
}>

/** Something only some people need, behind one line that says what it is. */
export function Details({ summary, open, id, class: extra, attributes, children }: DetailsProps) {
  return (
    <details id={id} class={classNames('govuk-details', extra)} {...attributes} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
