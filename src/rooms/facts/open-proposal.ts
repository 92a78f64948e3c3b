import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** One proposal with its decision where there is one; undefined where there is none, or it is not open to this person. */
export const openProposal = ({ sql }: Desk, wording: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('facts.wording as w')
    .leftJoin('facts.decision as d', 'd.wording', 'w.id')
    .select(['w.id', 'w.fact', 'w.number', 'w.change', 'w.wording', 'w.based_on', 'w.reason'])
    .select(['w.proposed_by', 'w.proposed_as_reviewer', 'w.proposed_at'])
    .select(['d.outcome', 'd.decided_by', 'd.decided_at', 'd.reason as decided_because'])
    .where('w.id', '=', wording)
    .executeTakeFirst()
