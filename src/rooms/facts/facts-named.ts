import type { Desk } from '#platform/desk.ts'
import type { Fact } from './fact.ts'
import type { PlainDate } from './plain-date.ts'
import { standingFacts } from './standing-facts.ts'

/** The facts of these ids as they stand on a day, withdrawn ones included (see `state`); an id not known is left out. */
export async function factsNamed(
  desk: Desk,
  ids: readonly string[],
  on?: PlainDate,
): Promise<Map<string, Fact>> {
  const wanted = new Set(ids)
  if (wanted.size === 0) return new Map()
  const facts = await standingFacts(desk, on)
  return new Map(facts.flatMap(fact => (wanted.has(fact.fact) ? [[fact.fact, fact] as const] : [])))
}
