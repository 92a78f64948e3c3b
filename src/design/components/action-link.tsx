import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type Action = Props<{
  href: string
  text: Words
  /** Read out only, to tell several "Change" links apart. */
  hiddenText?: string
  class?: string
  attributes?: Attributes
}>
export type Actions = Action[] | Props<{ items: Action[]; class?: string }> | undefined

/** A link that does something to a row or card; `about` names the card for those who listen. */
export function ActionLink({
  href,
  text,
  hiddenText,
  class: extra,
  attributes,
  about,
}: Action & { about?: Words }) {
  return (
    <a class={classNames('govuk-link', extra)} href={href} {...attributes}>
      {text}
      {(hiddenText || about) && (
        <span class="govuk-visually-hidden">
          {hiddenText && ` ${hiddenText}`}
          {about && [' (', about, ')']}
        </span>
      )}
    </a>
  )
}

/** The actions as a list, however they were given. */
export function actionItems(actions: Actions): Action[] {
  return Array.isArray(actions) ? actions : (actions?.items ?? [])
}
