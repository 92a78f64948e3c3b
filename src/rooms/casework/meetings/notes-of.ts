import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import type { Understood } from './record-understanding.ts'
import { noteWords } from './words.ts'

/** What was written down in and after a meeting: the parent's notes, clarifications, whether they understood. */
export async function notesOf({ sql }: Desk, seal: FileSeal, meeting: string) {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.meeting_note')
    .select(['id', 'kind', 'source', 'understood', 'sealed_words', 'version', 'by', 'at'])
    .where('meeting', '=', meeting)
    .orderBy('at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: row.kind as 'parents-notes' | 'clarification' | 'understanding',
    source: row.source as 'parent' | 'young-person' | 'child' | 'other' | null,
    understood: row.understood as Understood | null,
    words: noteWords.open(seal, row).words,
    version: row.version,
    by: row.by,
    at: row.at,
  }))
}
