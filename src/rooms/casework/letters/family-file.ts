import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { type FilePerson, openPeople, peopleOf } from '../open-people.ts'
import type { Tables } from '../schema/tables.ts'

/** A file as far as a letter needs it. */
export interface FamilyFile {
  readonly reference: number
  readonly isYoungPersons: boolean
  readonly remindersStoppedAt: Date | null
  readonly people: readonly FilePerson[]
}

/** The file with its people; undefined where there is none, or it is not open to whoever asks. */
export async function familyFile(desk: Desk, seal: FileSeal, file: string): Promise<FamilyFile | undefined> {
  const [row, people] = await Promise.all([
    desk.sql
      .withTables<Tables>()
      .selectFrom('casework.file')
      .select(['reference', 'kind', 'reminders_stopped_at'])
      .where('id', '=', file)
      .executeTakeFirst(),
    peopleOf(desk, file),
  ])
  return (
    row && {
      reference: row.reference,
      isYoungPersons: row.kind === 'young-person',
      remindersStoppedAt: row.reminders_stopped_at,
      people: openPeople(seal, people),
    }
  )
}
