import { classNames } from '../class-names.ts'
import type { Attributes, Props, Words } from '../words.ts'

export type TagColour = 'grey' | 'green' | 'teal' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'
export type TagProps = Props<{ colour?: TagColour; class?: string; attributes?: Attributes; children: Words }>

/** The state of a thing, in a word or two; the word carries the meaning, the colour only helps to find it. */
export function Tag({ colour, class: extra, attributes, children }: TagProps) {
  return (
    <strong class={classNames('govuk-tag', colour && `govuk-tag--${colour}`, extra)} {...attributes}>
      {children}
    </strong>
  )
}
