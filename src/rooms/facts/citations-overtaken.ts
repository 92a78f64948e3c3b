import { sql as raw } from 'kysely'
import type { Fact } from './fact.ts'

/** Of citations `c`, those whose fact reads otherwise now, or is not in force any more: whoever cites it has to look. */
export function isOvertaken(standing: readonly Fact[]) {
  const inForce = standing.filter(({ state }) => state !== 'withdrawn')
  const known = standing.map(({ fact }) => fact)
  return raw<boolean>`c.fact = any(${known}) and not exists (
    select from unnest(${inForce.map(({ fact }) => fact)}::text[], ${inForce.map(({ mark }) => mark)}::text[]) as s(fact, mark)
    where s.fact = c.fact and s.mark = c.mark)`
}
