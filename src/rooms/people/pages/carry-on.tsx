import type { Desk } from '#platform/desk.ts'
import { Elsewhere } from '#platform/page.ts'
import { SIGN_IN } from '#platform/paths.ts'
import type { Halfway } from '#platform/who.ts'
import type { Step } from '../next-step.ts'
import { stepPath } from '../step-path.ts'

/** Where somebody wanted to go before they were asked to sign in; it travels with each step's form. */
export const CarryOn = ({ to }: { to: string | undefined }) =>
  to ? <input type="hidden" name="next" value={to} /> : null

/** Whoever is on the way in, when one of these steps is due; else the page of the step that is. */
export function dueHere(
  desk: Desk,
  next: string | undefined,
  ...steps: readonly Step[]
): Halfway | Elsewhere {
  const { halfway } = desk.caller ?? {}
  if (!halfway) return new Elsewhere(SIGN_IN)
  const step = halfway.step as Exclude<Step, 'in'>
  return steps.includes(step) ? halfway : new Elsewhere(stepPath(step, next))
}
