import { Tag } from '#design/components/tag.tsx'
import {
  PROMISE_COLOUR,
  PROMISE_STATE_WORDS,
  type PromiseTimes,
  promiseState,
  promiseTime,
} from './promise-state.ts'

/** How a promise stands: a word that stands out, then when it is or was due. */
export function PromiseStanding({ times, now }: { times: PromiseTimes; now: Date }) {
  const state = promiseState(times, now)
  return (
    <>
      <Tag colour={PROMISE_COLOUR[state]}>{PROMISE_STATE_WORDS[state]}</Tag> {promiseTime(times, now)}
    </>
  )
}
