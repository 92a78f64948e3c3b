import { sql as raw } from 'kysely'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import { mayPass } from '#platform/who.ts'
import type { Fact, Wording } from './fact.ts'
import { FACT_REVIEWERS } from './fact-workers.ts'
import { changeWaiting } from './refusals.ts'
import type { Tables } from './schema/tables.ts'
import { SUPPLIED } from './supplied.ts'

interface Proposal {
  readonly fact: string
  readonly change: 'wording' | 'withdrawal'
  readonly wording: Wording
  readonly standing: Fact | undefined
  readonly reason: string
}

/** Enters a proposal and gives its id. Refuses while another one for the same fact waits: they would not know of each other. */
export async function enterProposal(desk: Desk, proposal: Proposal): Promise<string | Refusal> {
  const { fact, change, wording, standing, reason } = proposal
  if (standing?.waiting) return refuse(changeWaiting)
  const { person, now } = desk
  const id = newId()
  const { numInsertedOrUpdatedRows } = await desk.sql
    .withTables<Tables>()
    .insertInto('facts.wording')
    .values({
      id,
      fact,
      number: raw<number>`(select coalesce(max(number), 0) + 1 from facts.wording where fact = ${fact})`,
      change,
      wording: JSON.stringify(wording),
      based_on: standing?.mark ?? '',
      supplied_edition: SUPPLIED.get(fact)?.edition ?? 0,
      reason,
      proposed_by: person?.id ?? '',
      proposed_as_reviewer: mayPass(FACT_REVIEWERS, person),
      proposed_at: now,
    })
    .onConflict(clash => clash.columns(['fact', 'number']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows ? id : refuse(changeWaiting)
}
