import type { Desk } from '#platform/desk.ts'
import { factsNamed } from './facts-named.ts'
import type { Tables } from './schema/tables.ts'

/** What cites a fact: a leaflet, a page, a letter, a case. Its title is shown; of a case it is the reference, never a name. */
export interface Citing {
  readonly kind: string
  readonly id: string
  readonly title: string
}

/**
 * Enters that something cites a fact as it is worded now. Done again after the fact has changed, it says that somebody
 * looked at the citing text and it still stands: no review is due any more. False where there is no such fact.
 */
export async function cite(desk: Desk, fact: string, { kind, id, title }: Citing): Promise<boolean> {
  const standing = (await factsNamed(desk, [fact])).get(fact)
  if (!standing) return false
  const now = { title, mark: standing.mark, cited_by: desk.person?.id ?? '', cited_at: desk.now }
  await desk.sql
    .withTables<Tables>()
    .insertInto('facts.citation')
    .values({ fact, kind, citing: id, ...now })
    .onConflict(clash => clash.columns(['fact', 'kind', 'citing']).doUpdateSet(now))
    .execute()
  return true
}

/** Takes out what something cites: it does not cite this fact any more. */
export async function uncite(
  { sql }: Desk,
  fact: string,
  { kind, id }: Omit<Citing, 'title'>,
): Promise<void> {
  await sql
    .withTables<Tables>()
    .deleteFrom('facts.citation')
    .where('fact', '=', fact)
    .where('kind', '=', kind)
    .where('citing', '=', id)
    .execute()
}
