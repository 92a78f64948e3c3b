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

/**
 * Who may come through a door: named roles, everybody with an account, whoever is between the first and the last step
 * of signing in (and nobody else), or anyone at all.
 */
export type Who = readonly Role[] | 'signed-in' | 'halfway' | 'anyone'

/** The keys that a session carries: its person's own private key, and the service key where it was granted. */
export interface Keys {
  readonly own: Uint8Array
  readonly service?: Key
}
/** True when one of these roles works with families, and so is given the key to their files. */
export const mayOpenFiles = (roles: readonly Role[]): boolean =>
  roles.some(role => (CASEWORKERS as readonly Role[]).includes(role))

/** The acting person, with the keys that their session carries; a person without keys can read no family's file. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly keys?: Keys
}

/**
 * Somebody who has shown a part of what signing in takes. No person yet: it opens the next step of signing in, and
 * nothing else, whatever is asked and however.
 */
export interface Halfway {
  readonly id: string
  /** What is due next, in the words of the room that signs people in. */
  readonly step: string
  /** What was shown so far, such as a password. */
  readonly shown: readonly string[]
  readonly keys?: Keys
}

/** The session of whoever is signed in: when it ends in any case, and after how many minutes without a request. */
export interface Session {
  readonly id: string
  readonly endsAt: Date
  readonly idleMinutes: number
}

/** The browser or program at the other end of a request, as far as it is known. */
export interface Caller {
  /** The hash of the cookie that came with the request, whatever it is worth. */
  readonly cookie?: Buffer
  /** Its network address; kept nowhere but as a keyed hash, to count tries. */
  readonly network?: string
  /** What browser it says it is. */
  readonly agent?: string
  readonly halfway?: Halfway
  readonly session?: Session
}

/** Whoever sent a request: a person, somebody on the way in, or nobody we know; and by which browser. */
export interface Visitor {
  readonly person?: Person
  readonly caller?: Caller
}

/** True when this visitor may pass. */
export function mayPass(who: Who, person: Person | undefined, halfway?: Halfway): boolean {
  if (who === 'anyone') return true
  if (who === 'halfway') return !person && halfway !== undefined
  if (!person) return false
  return who === 'signed-in' || person.roles.some(role => who.includes(role))
}
