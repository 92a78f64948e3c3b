import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import type { ReasonFor } from './give-reason.ts'

/** A reason that somebody gave where the product asked for one. */
export interface Reason {
  readonly what: ReasonFor
  readonly words: string
  readonly by: string
  readonly at: Date
}

/** The reasons given in a case, in the order in which they were given. */
export async function reasonsOf({ sql }: Desk, seal: FileSeal, caseId: string): Promise<Reason[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.reason')
    .select(['id', 'what', 'sealed_words', 'version', 'by', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('at')
    .execute()
  return rows.map(({ id, version, sealed_words, what, by, at }) => ({
    what: what as ReasonFor,
    words: seal.open(sealed_words, { field: 'casework.reason.sealed_words', row: id, version }),
    by,
    at,
  }))
}
