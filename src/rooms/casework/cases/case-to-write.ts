import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { type FileSeal, fileSealToWrite } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'

/** A case that somebody adds to, held until the act is over, with its file's key. */
export interface CaseAtHand {
  readonly id: string
  readonly file: string
  readonly issue: string
  readonly stage: string
  readonly level: number
  readonly state: string
  readonly worker: string | null
  readonly opened_at: Date
  readonly sealed_words: Buffer
  readonly version: number
  readonly seal: FileSeal
}

/**
 * The case for an act that adds to it: it is not quiet any more. Refuses one that is not there or not open to whoever
 * acts. The file's key is held first and the case second, as wherever a key is exchanged, so that nobody waits in a
 * circle.
 */
export async function caseToWrite(desk: Desk, id: string): Promise<CaseAtHand | Refusal> {
  const standing = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.case')
    .select('file')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!standing) return refuse(notFound)
  const seal = await fileSealToWrite(desk, standing.file)
  if (seal instanceof Refusal) return seal
  const found = await desk.sql
    .withTables<Tables>()
    .updateTable('casework.case')
    .set({ quiet_since: desk.now })
    .where('id', '=', id)
    .returning([
      'id',
      'file',
      'issue',
      'stage',
      'level',
      'state',
      'worker',
      'opened_at',
      'sealed_words',
      'version',
    ])
    .executeTakeFirst()
  return found ? { ...found, seal } : refuse(notFound)
}

/** The same for an act on something that belongs to a case: its row is named, its case looked up. */
export async function caseOf(
  desk: Desk,
  table:
    | 'casework.account'
    | 'casework.decision'
    | 'casework.due_date'
    | 'casework.disagreement'
    | 'casework.inquiry',
  row: string,
): Promise<CaseAtHand | Refusal> {
  const found = await desk.sql
    .withTables<Tables>()
    .selectFrom(table)
    .select('case_id')
    .where('id', '=', row)
    .executeTakeFirst()
  return found ? caseToWrite(desk, found.case_id) : refuse(notFound)
}
