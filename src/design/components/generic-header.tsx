import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type GenericHeaderProps = Props<{
  /** Where the logo leads. */
  url?: string
  containerClass?: string
  class?: string
  attributes?: Attributes
  /** The logo, or the service's name. */
  children: Words
}>

/** The band at the top of a page with the service's own logo or name. */
export function GenericHeader({
  url = '/',
  containerClass,
  class: extra,
  attributes,
  children,
}: GenericHeaderProps) {
  return (
    <div class={classNames('govuk-generic-header', extra)} {...attributes}>
      <div class={classNames('govuk-generic-header__container', containerClass ?? 'govuk-width-container')}>
        <div class="govuk-generic-header__logo">
          <a href={url} class="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
      </div>
    </div>
  )
}
