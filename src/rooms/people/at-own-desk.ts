import type { Desk } from '#platform/desk.ts'
import { notSignedIn, Refusal, refuse } from '#platform/refusal.ts'
import type { Halfway, Keys } from '#platform/who.ts'
import type { Proof, Step } from './next-step.ts'

/** Whoever acts upon their own account: signed in, or on the way in. */
export interface Self {
  readonly id: string
  readonly keys: Keys
  /** What was shown on the way in, so far. */
  readonly shown: readonly Proof[]
  /** The desk as the vault wants it, where only a person's own session may add a way to their key. */
  readonly desk: Desk
}

/** Whoever is on the way in, if this is the step that is due; nobody else comes by it. */
export function onTheWayIn(desk: Desk, ...steps: readonly Step[]): Halfway | Refusal {
  const { halfway } = desk.caller ?? {}
  if (!halfway || !(steps as readonly string[]).includes(halfway.step)) return refuse(notSignedIn)
  return halfway
}

/** The same, where they carry their keys. */
export function atStep(desk: Desk, ...steps: readonly Step[]): Self | Refusal {
  const halfway = onTheWayIn(desk, ...steps)
  if (halfway instanceof Refusal) return halfway
  return halfway.keys ? self(desk, halfway.id, halfway.keys, halfway.shown) : refuse(notSignedIn)
}

/** Whoever is signed in. */
export function signedIn(desk: Desk): Self | Refusal {
  const { id, keys } = desk.person ?? {}
  return id && keys ? self(desk, id, keys, []) : refuse(notSignedIn)
}

const self = (desk: Desk, id: string, keys: Keys, shown: readonly string[]): Self => ({
  id,
  keys,
  shown: shown as readonly Proof[],
  desk: { ...desk, person: { id, name: '', roles: [], keys } },
})
