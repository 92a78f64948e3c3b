import { CONTROL_STATES, type ControlState } from '#platform/control.ts'

/**
 * How a clause stands by the controls that it is bound to: as the worst of them, so that it is met only when all are.
 * What is held beside it never makes it better; where it finds something amiss, a clause that looked met is at risk.
 */
export function clauseState(
  needed: readonly ControlState[],
  beside: readonly ControlState[] = [],
): ControlState {
  const worst = CONTROL_STATES.find(state => needed.includes(state)) ?? 'no-evidence'
  const isAmiss = beside.some(state => state === 'breached' || state === 'at-risk')
  return isAmiss && (worst === 'met' || worst === 'declared') ? 'at-risk' : worst
}
