import type { Control } from '#platform/control.ts'
import { type ControlBook, controlBook } from './control-book.ts'
import { assuranceControls } from './controls.ts'
import { readPolicies } from './policy/policies.ts'
import type { Policy } from './policy/policy.ts'

/** The policies that come with the product, and every control that they name. */
export interface Assurance {
  readonly policies: ReadonlyMap<string, Policy>
  readonly book: ControlBook
}

/** Reads the policies of the package and holds them against the rooms' controls; throws with every fault and its line. */
export function openAssurance(root: string, controls: readonly Control[]): Assurance {
  const book = controlBook(root, [...controls, ...assuranceControls])
  return { book, policies: readPolicies(root, book) }
}
