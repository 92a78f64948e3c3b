import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { type OutcomeKind, openOutcome } from './outcome.ts'

export interface Outcome {
  readonly id: string
  readonly kind: OutcomeKind
  /** Codes of the outcomes that it serves (`FRAMEWORK_OUTCOMES`). */
  readonly towards: readonly string[]
  readonly words: string
  readonly at: Date
}

/** What came of a case, in the order in which it was entered. */
export async function outcomesOf({ sql }: Desk, seal: FileSeal, caseId: string): Promise<Outcome[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.outcome')
    .select(['id', 'kind', 'towards', 'sealed_words', 'version', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind as OutcomeKind,
    towards: Towards.parse(row.towards),
    words: openOutcome(seal, row),
    at: row.at,
  }))
}

const Towards = z.array(z.string())
