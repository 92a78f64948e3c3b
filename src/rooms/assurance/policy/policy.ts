import type { HOW } from './profile.ts'

/** A control that a clause is bound to. */
export interface Bound {
  readonly control: string
  readonly settings: Readonly<Record<string, unknown>>
  /** Held beside the clause where it has something to say; the clause does not wait for it. */
  readonly isBeside: boolean
}

/** One promise of a policy. */
export interface Clause {
  readonly id: string
  /** The profile that it is from. */
  readonly profile: string
  readonly theme: string
  readonly promise: string
  readonly how: readonly (typeof HOW)[number][]
  readonly bound: readonly Bound[]
}

/** Where a set of standards is from, and from when until when it holds (2018-09-01). */
export interface StandardSet {
  readonly source: string
  readonly from: string
  readonly until?: string | undefined
}

/** A policy, ready to be held against the records: one of the profiles, or a service's own mixture. */
export interface Policy {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly host: string
  /** Only a set of standards has it: held beside a service's own policy, never instead of one. */
  readonly standards?: StandardSet
  readonly periodMonths: number
  readonly readings: readonly string[]
  /** The things for which it has an older word. */
  readonly olderWords: readonly string[]
  readonly isDraft: boolean
  readonly isParaphrase: boolean
  readonly clauses: readonly Clause[]
}
