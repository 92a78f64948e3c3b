import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type BackLinkProps = Props<{ href: string; class?: string; attributes?: Attributes; children?: Words }>

/** One step back, above the h1. */
export function BackLink({ href, class: extra, attributes, children = 'Back' }: BackLinkProps) {
  return (
    <a href={href} class={classNames('govuk-back-link', extra)} {...attributes}>
      {children}
    </a>
  )
}
