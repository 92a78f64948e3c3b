import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type WarningTextProps = Props<{
  /** Read out where the sign is seen. */
  iconText?: string
  class?: string
  attributes?: Attributes
  children: Words
}>

/** Something with consequences: a date the law sets, an act that cannot be undone. */
export function WarningText({ iconText = 'Warning', class: extra, attributes, children }: WarningTextProps) {
  return (
    <div class={classNames('govuk-warning-text', extra)} {...attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconText}</span> {children}
      </strong>
    </div>
  )
}
