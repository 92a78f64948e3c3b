import { Tag } from '#design/components/tag.tsx'
import type { ControlState } from '#platform/control.ts'
import { STATE_WORDS } from '../state-words.ts'

/** How a promise stands: a shape, a word, and a colour that only helps to find it. */
export function StateMark({ state }: { state: ControlState }) {
  const { words, shape, colour } = STATE_WORDS[state]
  return (
    <Tag colour={colour}>
      <span aria-hidden="true">{shape} </span>
      {words}
    </Tag>
  )
}
