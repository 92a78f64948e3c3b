import type { Key } from '#platform/crypto.ts'

/** The roles of people who sign in. One person may hold several; what they may do is the sum. */
export const ROLES = [
  'coordinator',
  'deputy',
  'officer',
  'safeguarding-lead',
  'volunteer',
  'reviewer',
  'group-member',
  'chair',
  'vice-chair',
  'clerk',
  'line-manager',
  'operator',
  'witness',
  'parent',
  'young-person',
  'practitioner',
] as const
export type Role = (typeof ROLES)[number]

/** Those who answer calls and open files: the family's own workers and who leads them. */
export const CASEWORKERS = ['coordinator', 'deputy', 'officer', 'safeguarding-lead'] as const satisfies Role[]
/** Those who run the service; a deputy may what only the co-ordinator may, so that nothing stands still. */
export const LEADERS = ['coordinator', 'deputy'] as const satisfies Role[]

/** True when one of these roles works with families, and so is given the key to their files. */
export const mayOpenFiles = (roles: readonly Role[]): boolean =>
  roles.some(role => (CASEWORKERS as readonly Role[]).includes(role))

/** Who may come through a door: named roles, everybody with an account, or anyone at all. */
export type Who = readonly Role[] | 'signed-in' | 'anyone'

/** The acting person, with the keys that their session carries; a person without keys can read no family's file. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly keys?: { readonly own: Uint8Array; readonly service?: Key }
}

/** Whoever sent a request: a person, somebody whose session has lapsed, or nobody we know. */
export interface Visitor {
  readonly person?: Person
  readonly lapsed?: string
}

/** True when this visitor may pass. */
export function mayPass(who: Who, person: Person | undefined): boolean {
  if (who === 'anyone') return true
  if (!person) return false
  return who === 'signed-in' || person.roles.some(role => who.includes(role))
}
