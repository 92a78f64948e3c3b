import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { type MeetingAtHand, meetingToWrite } from './meeting-to-write.ts'
import { ATTENDERS } from './who-attends.ts'
import { noteWords } from './words.ts'

/** What becomes of the notes that are the parent's. */
export const NOTES_ARE = ['given', 'kept-for-them', 'destroyed'] as const
export type NotesAre = (typeof NOTES_ARE)[number]

export const NOTES_ARE_WORDS: Readonly<Record<NotesAre, string>> = {
  given: 'Given to the parent',
  'kept-for-them': 'Kept here for the parent, as they asked',
  destroyed: 'Deleted here, as the parent asked',
}

/** The notes go to their owner (K10): given, kept for them, or deleted as they wish. Nothing sends them anywhere. */
export const settleNotes = command({
  name: 'settle-notes',
  called: 'What becomes of the parent’s notes',
  input: z.strictObject({ meeting: z.uuid(), notes: z.enum(NOTES_ARE, 'Choose what became of the notes') }),
  who: ATTENDERS,
  refusals: [notFound, keyMissing],
  spoken: ['meeting', 'notes'],
  async carryOut({ meeting: id, notes }, desk) {
    const standing = await meetingToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.meeting')
      .set({ notes_are: notes })
      .where('id', '=', id)
      .execute()
    if (notes === 'destroyed') await blank(desk, standing)
    return { file: standing.file, meeting: id }
  },
  about: (_input, { file }) => file,
})

/** The row stays, without a word: whoever may erase rows leads, and the parent's wish does not wait for them. */
async function blank({ sql }: Desk, { id, seal }: MeetingAtHand): Promise<void> {
  const tables = sql.withTables<Tables>()
  const rows = await tables
    .selectFrom('casework.meeting_note')
    .select(['id', 'version'])
    .where('meeting', '=', id)
    .where('kind', '=', 'parents-notes')
    .execute()
  for (const { id: note, version } of rows)
    await tables
      .updateTable('casework.meeting_note')
      .set({ version: version + 1, sealed_words: noteWords.seal(seal, note, version + 1, { words: '' }) })
      .where('id', '=', note)
      .execute()
}
