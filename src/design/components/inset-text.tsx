import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type InsetTextProps = Props<{ id?: string; class?: string; attributes?: Attributes; children: Words }>

/** Words set apart from the rest: a quotation, an example. */
export function InsetText({ id, class: extra, attributes, children }: InsetTextProps) {
  return (
    <div id={id} class={classNames('govuk-inset-text', extra)} {...attributes}>
      {children}
    </div>
  )
}
