import type { Role } from '#platform/who.ts'

/** Who may report pressure: everybody who works here. Whoever manages them from outside, or runs the machine, does not. */
export const REPORTERS = [
  'coordinator',
  'deputy',
  'officer',
  'safeguarding-lead',
  'volunteer',
  'clerk',
] as const satisfies Role[]

/** Whoever holds one of these has power over those who work here, or over their computer: a report is never sealed to them. */
export const NEVER_READERS = ['coordinator', 'deputy', 'line-manager', 'operator'] as const satisfies Role[]
