import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { type FileSeal, fileSealToWrite } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import type { MeetingKind } from './kinds.ts'

/** A meeting that somebody adds to, held until the act is over, with its file's key. */
export interface MeetingAtHand {
  readonly id: string
  readonly file: string
  readonly case_id: string | null
  readonly kind: MeetingKind
  readonly starts_at: Date
  readonly held_at: Date | null
  readonly cancelled_at: Date | null
  readonly sealed_words: Buffer
  readonly version: number
  readonly seal: FileSeal
}

/** The meeting for an act that adds to it. Refuses one that is not there or not open to whoever acts; its case, where it has one, is not quiet any more. */
export async function meetingToWrite(desk: Desk, id: string): Promise<MeetingAtHand | Refusal> {
  const standing = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.meeting')
    .select('file')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!standing) return refuse(notFound)
  const seal = await fileSealToWrite(desk, standing.file)
  if (seal instanceof Refusal) return seal
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.meeting')
    .select([
      'id',
      'file',
      'case_id',
      'kind',
      'starts_at',
      'held_at',
      'cancelled_at',
      'sealed_words',
      'version',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse(notFound)
  if (row.case_id) await stir(desk, row.case_id)
  return { ...row, kind: row.kind as MeetingKind, seal }
}

/** A volunteer's act leaves it as it is: a case is changed by those who work with the family. */
export const stir = ({ sql, now }: Desk, caseId: string) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.case')
    .set({ quiet_since: now })
    .where('id', '=', caseId)
    .execute()
