import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { partsHeld } from '../parts-held.ts'

const TABLES = {
  letters: 'casework.letter',
  meetings: 'casework.meeting',
  views: 'casework.views',
  joint: 'casework.joint_part',
  notes: 'casework.note_for',
} as const

/** Which of the parts beside people, contacts and cases a file holds; none where it is not open to whoever asks. */
export async function partsOfFile({ sql }: Desk, file: string): Promise<ReadonlySet<keyof typeof TABLES>> {
  const { rows } = await raw<{ parts: (keyof typeof TABLES)[] }>`
    select ${partsHeld(TABLES, 'file', raw`${file}::uuid`)} as parts`.execute(sql)
  return new Set(rows[0]?.parts)
}
