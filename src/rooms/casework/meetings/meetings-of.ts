import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import type { MeetingKind } from './kinds.ts'

/** A meeting as one line: codes and days only, no key needed. */
export interface MeetingLine {
  readonly id: string
  readonly kind: MeetingKind
  readonly startsAt: Date
  readonly heldAt: Date | null
  readonly cancelledAt: Date | null
}

/** The meetings of a file, or of one of its cases, the latest first; none where the file is not open to whoever asks. */
export async function meetingsOf(
  { sql }: Desk,
  of: { readonly file: string } | { readonly case: string },
): Promise<MeetingLine[]> {
  const all = sql
    .withTables<Tables>()
    .selectFrom('casework.meeting')
    .select(['id', 'kind', 'starts_at', 'held_at', 'cancelled_at'])
  const asked = 'file' in of ? all.where('file', '=', of.file) : all.where('case_id', '=', of.case)
  const rows = await asked.orderBy('starts_at', 'desc').limit(20).execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind as MeetingKind,
    startsAt: row.starts_at,
    heldAt: row.held_at,
    cancelledAt: row.cancelled_at,
  }))
}
