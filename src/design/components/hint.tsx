import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type HintProps = Props<{ id?: string; class?: string; attributes?: Attributes; children?: Words }>

/** Help that stands between a label and its field. */
export function Hint({ id, class: extra, attributes, children }: HintProps) {
  return (
    <div id={id} class={classNames('govuk-hint', extra)} {...attributes}>
      {children}
    </div>
  )
}
