import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import type { Refusal } from '#platform/refusal.ts'
import { namesOf } from '#rooms/people'
import { Wording } from './fact.ts'
import { factId } from './fact-fields.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import type { Tables } from './schema/tables.ts'

/** What the query gives. */
export type FactHistory = Exclude<Awaited<ReturnType<typeof factHistory.answer>>, Refusal>

/** What was done with one fact here, the latest first: proposals and their end, checks; and what cites it. */
export const factHistory = query({
  name: 'fact-history',
  input: z.strictObject({ fact: factId }),
  who: FACT_WORKERS,
  async answer({ fact }, desk) {
    const [proposals, looks, citations] = await Promise.all([
      proposalsOf(desk, fact),
      looksOf(desk, fact),
      citationsOf(desk, fact),
    ])
    const people = [
      ...proposals.flatMap(one => [one.proposed_by, ...(one.decided_by ? [one.decided_by] : [])]),
      ...looks.map(one => one.looked_by),
    ]
    const names = await namesOf(desk, people)
    const nameOf = (person: string | null) => names.get(person ?? '') ?? 'a colleague'
    return {
      proposals: proposals.map(row => ({
        ...row,
        wording: Wording.parse(row.wording),
        proposed_by: nameOf(row.proposed_by),
        decided_by: nameOf(row.decided_by),
      })),
      looks: looks.map(row => ({ ...row, looked_by: nameOf(row.looked_by) })),
      citations,
    }
  },
})

const proposalsOf = ({ sql }: Desk, fact: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('facts.wording as w')
    .leftJoin('facts.decision as d', 'd.wording', 'w.id')
    .select(['w.id', 'w.number', 'w.change', 'w.wording', 'w.reason', 'w.proposed_by', 'w.proposed_at'])
    .select(['d.outcome', 'd.reason as decided_because', 'd.decided_by', 'd.decided_at'])
    .where('w.fact', '=', fact)
    .orderBy('w.number', 'desc')
    .execute()

const looksOf = ({ sql }: Desk, fact: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('facts.look')
    .select(['mark', 'seen', 'looked_by', 'looked_at'])
    .where('fact', '=', fact)
    .orderBy('looked_at', 'desc')
    .execute()

const citationsOf = ({ sql }: Desk, fact: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('facts.citation')
    .select(['kind', 'title', 'mark', 'cited_at'])
    .where('fact', '=', fact)
    .orderBy('cited_at', 'desc')
    .execute()
