import { Tag, type TagColour } from '#design/components/tag.tsx'
import { STATES, type State } from './state.ts'

const COLOURS = {
  unverified: 'yellow',
  checked: 'green',
  'check-due': 'orange',
  closed: 'grey',
} as const satisfies Record<State, TagColour>

/** The state of an entry in a word or two; the words carry the meaning. */
export const StateTag = ({ state }: { state: State }) => <Tag colour={COLOURS[state]}>{STATES[state]}</Tag>

/** What a reader may rely on, in a sentence: shown beside every detail that somebody may act on. */
export function checkedSentence({ state, checkedOn }: { state: State; checkedOn: string | null }): string {
  if (!checkedOn) return 'We have not checked these details yet.'
  const done = `We last checked these details on ${checkedOn}.`
  return state === 'check-due' ? `${done} They are due to be checked again.` : done
}
