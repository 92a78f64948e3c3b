import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { type Fact, factsNamed } from '#rooms/facts'

/** A fact that a family was given, as it stands now. */
export interface InformationGiven {
  readonly fact: Fact
  readonly at: Date
  /** It was worded otherwise then, or is not in force any more: a review is due. */
  readonly changedSince: boolean
}

/** What a family was given in a case, by what it rests on; each fact once, as last given. */
export async function informationOf(desk: Desk, caseId: string): Promise<InformationGiven[]> {
  const { rows } = await raw<{ fact: string; at: Date; mark: string | null }>`
    select fact, max(at) as at, (array_agg(mark order by at desc))[1] as mark
    from casework.information_given where case_id = ${caseId} group by fact`.execute(desk.sql)
  const facts = await factsNamed(
    desk,
    rows.map(({ fact }) => fact),
  )
  return rows.flatMap(row => {
    const fact = facts.get(row.fact)
    if (!fact) return []
    const isOther = row.mark !== null && row.mark !== fact.mark
    return [{ fact, at: row.at, changedSince: isOther || fact.state === 'withdrawn' }]
  })
}
