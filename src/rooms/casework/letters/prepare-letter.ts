import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { FilePerson } from '../open-people.ts'
import type { Tables } from '../schema/tables.ts'
import { firstWords } from './first-words.ts'
import { newLetter } from './new-letter.ts'

/**
 * Begins a letter in our own words to somebody of a file, as another room's act brings it with it: it waits among the
 * unsent letters of whoever acts, who looks at it and sends it. Gives its id. The file's key is held to write.
 */
export async function prepareLetter(
  { sql, person, now }: Desk,
  seal: FileSeal,
  { file, to, title, opening }: { file: string; to: FilePerson; title: string; opening: string },
): Promise<string> {
  const words = { ...firstWords('free', to, {}), title, opening }
  const row = newLetter(seal, { file, case: null, kind: 'free', words, by: person?.id ?? '', at: now })
  await sql.withTables<Tables>().insertInto('casework.letter').values(row).execute()
  return row.id
}
