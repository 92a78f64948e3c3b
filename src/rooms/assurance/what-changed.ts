import type { ControlState } from '#platform/control.ts'
import type { ShownClause } from './assess/shown.ts'

/** A clause that stands otherwise than it did; `was` is undefined for one that is new. */
export interface Changed {
  readonly id: string
  readonly promise: string
  readonly was: ControlState | undefined
  readonly is: ControlState
}

/** What stands otherwise than it did on an earlier board. */
export const whatChanged = (before: readonly ShownClause[], now: readonly ShownClause[]): Changed[] => {
  const known = new Map(before.map(({ id, state }) => [id, state]))
  return now
    .filter(({ id, state }) => known.get(id) !== state)
    .map(({ id, promise, state }) => ({ id, promise, was: known.get(id), is: state }))
}
