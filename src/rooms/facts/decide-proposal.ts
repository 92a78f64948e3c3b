import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import { decidedAlready } from './refusals.ts'
import type { Tables } from './schema/tables.ts'

/** Enters how a proposal ended. Of two who decide at the same moment one goes on. */
export async function decideProposal(
  { sql, person, now }: Desk,
  wording: string,
  outcome: 'approved' | 'turned-down' | 'taken-back',
  reason: string | null = null,
): Promise<Refusal | undefined> {
  const { numInsertedOrUpdatedRows } = await sql
    .withTables<Tables>()
    .insertInto('facts.decision')
    .values({ wording, outcome, reason, decided_by: person?.id ?? '', decided_at: now })
    .onConflict(clash => clash.column('wording').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows ? undefined : refuse(decidedAlready)
}
