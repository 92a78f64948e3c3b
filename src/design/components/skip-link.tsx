import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type SkipLinkProps = Props<{ href?: string; class?: string; attributes?: Attributes; children: Words }>

/** The first link of every page, seen when focused: past the navigation, to the content. */
export function SkipLink({ href = '#content', class: extra, attributes, children }: SkipLinkProps) {
  return (
    <a href={href} class={classNames('govuk-skip-link', extra)} {...attributes} data-module="govuk-skip-link">
      {children}
    </a>
  )
}
