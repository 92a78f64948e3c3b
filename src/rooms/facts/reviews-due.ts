import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { isOvertaken } from './citations-overtaken.ts'
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
  const standing = await standingFacts(desk)
  const all = desk.sql
    .withTables<Tables>()
    .selectFrom('facts.citation as c')
    .selectAll()
    .where(isOvertaken(standing))
  const rows = await (kind === undefined ? all : all.where('kind', '=', kind))
    .orderBy('cited_at')
    .orderBy('citing')
    .execute()
  const facts = new Map(standing.map(fact => [fact.fact, fact]))
  return rows.flatMap(row => {
    const fact = facts.get(row.fact)
    return fact ? [{ kind: row.kind, id: row.citing, title: row.title, fact, citedAt: row.cited_at }] : []
  })
}

/** How many of those that cite each of these facts have to look, by its id; a fact that stands well is left out. */
export async function countReviewsDue(
  { sql }: Desk,
  standing: readonly Fact[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('facts.citation as c')
    .select(['c.fact', raw<number>`count(*)::int`.as('count')])
    .where(isOvertaken(standing))
    .groupBy('c.fact')
    .execute()
  return new Map(rows.map(({ fact, count }) => [fact, count]))
}
