import type { Clause, Policy } from './policy.ts'

/** What a service made of the policy that it began with. */
export interface Mixture {
  /** Ids of clauses of it that it does not hold. */
  readonly leftOut: readonly string[]
  /** Ids of clauses of other policies that it holds too. */
  readonly added: readonly string[]
  /** Ids of the sets of standards that it is held against beside its policy. */
  readonly standards: readonly string[]
  /** What it set otherwise: clause → control → setting → value. */
  readonly thresholds: Thresholds
}
export type Thresholds = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

/** A policy less some of its clauses, with some of others under their own policy's name, and sets of standards beside. */
export function mixed(
  policies: ReadonlyMap<string, Policy>,
  base: Policy,
  { leftOut, added, standards, thresholds }: Mixture,
): Policy {
  const own = base.clauses.filter(({ id }) => !leftOut.includes(id))
  const theirs = added.flatMap(id => clauseOf(policies, id) ?? [])
  const sets = standards.flatMap(id => policies.get(id) ?? [])
  const clauses = [...own, ...theirs, ...sets.flatMap(set => set.clauses.map(one => named(set, one)))]
  return {
    ...base,
    readings: [...base.readings, ...sets.flatMap(({ readings }) => readings)],
    clauses: [...new Map(clauses.map(one => [one.id, withThresholds(one, thresholds)])).values()],
  }
}

/** A clause by its id, whichever profile it is from, under that profile's name. */
export function clauseOf(policies: ReadonlyMap<string, Policy>, id: string): Clause | undefined {
  for (const policy of policies.values()) {
    const found = policy.clauses.find(clause => clause.id === id)
    if (found) return named(policy, found)
  }
  return undefined
}

const named = ({ name, standards, isParaphrase }: Policy, clause: Clause): Clause => ({
  ...clause,
  theme: standards
    ? `${name}${isParaphrase ? ' (in our own words)' : ''}: ${clause.theme.toLowerCase()}`
    : `From ${name}: ${clause.theme.toLowerCase()}`,
})

const withThresholds = (clause: Clause, thresholds: Thresholds): Clause => ({
  ...clause,
  bound: clause.bound.map(one => ({
    ...one,
    settings: { ...one.settings, ...thresholds[clause.id]?.[one.control] },
  })),
})
