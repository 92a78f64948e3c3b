import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import type { MeetingAtHand } from './meeting-to-write.ts'
import { noteWords } from './words.ts'

interface NoteCodes {
  readonly kind: 'parents-notes' | 'clarification' | 'understanding'
  readonly source?: 'parent' | 'young-person' | 'child' | 'other'
  readonly understood?: 'all' | 'after-explaining' | 'not-all' | 'not-asked'
}

/** Keeps something that was written down in or after a meeting, sealed. */
export async function keepNote(
  { sql, person, now }: Desk,
  { id: meeting, file, case_id, seal }: MeetingAtHand,
  { kind, source, understood }: NoteCodes,
  words: { words: string; who?: string },
): Promise<void> {
  const id = newId()
  await sql
    .withTables<Tables>()
    .insertInto('casework.meeting_note')
    .values({
      ...{ id, file, case_id, meeting, kind, source: source ?? null, understood: understood ?? null },
      sealed_words: noteWords.seal(seal, id, 1, words),
      by: person?.id ?? '',
      at: now,
    })
    .execute()
}

/**
 * Keeps the parent's notes of a meeting, one text. Typed over another version than stands, nothing is written, and the
 * text that stands is given back with its version.
 */
export async function keepNotes(
  desk: Desk,
  meeting: MeetingAtHand,
  words: string | undefined,
  version: number,
): Promise<{ words: string; version: number } | undefined> {
  if (words === undefined) return undefined
  const tables = desk.sql.withTables<Tables>()
  const row = await tables
    .selectFrom('casework.meeting_note')
    .select(['id', 'version', 'sealed_words'])
    .where('meeting', '=', meeting.id)
    .where('kind', '=', 'parents-notes')
    .forUpdate()
    .executeTakeFirst()
  if (!row && words === '') return undefined
  if (!row) {
    await keepNote(desk, meeting, { kind: 'parents-notes' }, { words })
    return undefined
  }
  const standing = noteWords.open(meeting.seal, row)
  if (standing.words === words) return undefined
  if (row.version !== version) return { words: standing.words, version: row.version }
  const next = row.version + 1
  await tables
    .updateTable('casework.meeting_note')
    .set({
      version: next,
      sealed_words: noteWords.seal(meeting.seal, row.id, next, { ...standing, words }),
      at: desk.now,
    })
    .where('id', '=', row.id)
    .execute()
  return undefined
}
