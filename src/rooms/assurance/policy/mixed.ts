import type { Clause, Policy } from './policy.ts'

/** A policy less some of its clauses, and with some of others, which come under their own policy's name. */
export function mixed(
  policies: ReadonlyMap<string, Policy>,
  base: Policy,
  { leftOut, added }: { readonly leftOut: readonly string[]; readonly added: readonly string[] },
): Policy {
  const own = base.clauses.filter(({ id }) => !leftOut.includes(id))
  const theirs = added.flatMap(id => clauseOf(policies, id) ?? [])
  return { ...base, clauses: [...own, ...theirs.filter(({ id }) => !own.some(one => one.id === id))] }
}

/** A clause by its id, whichever profile it is from, under that profile's name. */
export function clauseOf(policies: ReadonlyMap<string, Policy>, id: string): Clause | undefined {
  for (const { name, clauses } of policies.values()) {
    const found = clauses.find(clause => clause.id === id)
    if (found) return { ...found, theme: `From ${name}: ${found.theme.toLowerCase()}` }
  }
  return undefined
}
