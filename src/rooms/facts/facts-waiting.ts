import { z } from 'zod'
import { query } from '#platform/query.ts'
import { namesOf } from '#rooms/people'
import { Wording } from './fact.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import type { Tables } from './schema/tables.ts'

/** A proposal on which nobody has decided. */
export interface Proposed {
  readonly id: string
  readonly fact: string
  readonly change: string
  readonly title: string
  readonly by: string
  readonly isMine: boolean
  readonly at: Date
}

/** What waits for a second person, the oldest first: proposals on which nobody has decided. */
export const factsWaiting = query({
  name: 'facts-waiting',
  input: z.strictObject({}),
  who: FACT_WORKERS,
  async answer(_input, desk) {
    const rows = await desk.sql
      .withTables<Tables>()
      .selectFrom('facts.wording as w')
      .leftJoin('facts.decision as d', 'd.wording', 'w.id')
      .select(['w.id', 'w.fact', 'w.change', 'w.wording', 'w.proposed_by', 'w.proposed_at'])
      .where('d.wording', 'is', null)
      .orderBy('w.proposed_at')
      .execute()
    const names = await namesOf(
      desk,
      rows.map(({ proposed_by }) => proposed_by),
    )
    return {
      waiting: rows.map(
        ({ id, fact, change, wording, proposed_by, proposed_at }): Proposed => ({
          id,
          fact,
          change,
          title: Wording.parse(wording).title,
          by: names.get(proposed_by) ?? 'a colleague',
          isMine: proposed_by === desk.person?.id,
          at: proposed_at,
        }),
      ),
    }
  },
})
