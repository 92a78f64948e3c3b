import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { type OutcomeKind, openOutcome } from './outcome.ts'

export interface Outcome {
  readonly id: string
  readonly kind: OutcomeKind
  readonly words: string
  readonly at: Date
}

/** What came of a case, in the order in which it was entered. */
export async function outcomesOf({ sql }: Desk, seal: FileSeal, caseId: string): Promise<Outcome[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.outcome')
    .select(['id', 'kind', 'sealed_words', 'version', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind as OutcomeKind,
    words: openOutcome(seal, row),
    at: row.at,
  }))
}
