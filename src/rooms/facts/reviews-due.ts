import type { Desk } from '#platform/desk.ts'
import type { Citing } from './cite.ts'
import type { Fact } from './fact.ts'
import type { Tables } from './schema/tables.ts'
import { standingFacts } from './standing-facts.ts'

/** Something that cites a fact which has changed, or is not in force any more, since it was cited. */
export interface ReviewDue extends Citing {
  readonly fact: Fact
  readonly citedAt: Date
}

/** Whatever cites a fact that has changed since; with a kind, of that kind only. The oldest citation first. */
export async function reviewsDue(desk: Desk, kind?: string): Promise<ReviewDue[]> {
  const standing = new Map((await standingFacts(desk)).map(fact => [fact.fact, fact]))
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('facts.citation')
    .selectAll()
    .orderBy('cited_at')
    .orderBy('citing')
    .execute()
  return rows.flatMap(row => {
    const fact = standing.get(row.fact)
    if (!fact || (fact.mark === row.mark && fact.state !== 'withdrawn')) return []
    if (kind !== undefined && kind !== row.kind) return []
    return [{ kind: row.kind, id: row.citing, title: row.title, fact, citedAt: row.cited_at }]
  })
}
