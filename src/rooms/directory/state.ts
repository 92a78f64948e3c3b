/** How far the details of an entry can be relied on. */
export const STATES = {
  unverified: 'Not checked yet',
  checked: 'Checked',
  'check-due': 'To be checked again',
  closed: 'Closed',
} as const
export type State = keyof typeof STATES
export const STATE_CODES = Object.keys(STATES) as [State, ...State[]]

/** What the state follows from; `months` is how long a check holds. */
export interface Standing {
  readonly checked_at: Date | null
  /** Whether the last check was of the details as they stand. */
  readonly confirmed: boolean
  readonly closed_at: Date | null
}

/**
 * The state at this moment. Details that were changed after the last check are to be checked again, whoever changed
 * them: nobody has confirmed them as they stand.
 */
export function stateOf({ checked_at, confirmed, closed_at }: Standing, months: number, now: Date): State {
  if (closed_at) return 'closed'
  if (!checked_at) return 'unverified'
  return !confirmed || monthsAfter(checked_at, months) <= now ? 'check-due' : 'checked'
}

/** The same day so many months later, or the last of that month where it has no such day. */
export function monthsAfter(at: Date, months: number): Date {
  const later = new Date(at)
  later.setUTCMonth(at.getUTCMonth() + months)
  if (later.getUTCDate() !== at.getUTCDate()) later.setUTCDate(0)
  return later
}
