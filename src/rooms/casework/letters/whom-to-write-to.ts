import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { type FilePerson, openPeople } from '../open-people.ts'
import type { Tables } from '../schema/tables.ts'
import { addressees } from './addressees.ts'

/** In each file to which reminders go out, the first who said how they want to be reached. */
export async function whomToWriteTo(
  desk: Desk,
  files: readonly string[],
  seals: ReadonlyMap<string, FileSeal>,
): Promise<{ file: string; person: FilePerson }[]> {
  const tables = desk.sql.withTables<Tables>()
  const [open, people] = await Promise.all([
    tables
      .selectFrom('casework.file')
      .select(['id', 'kind'])
      .where('id', 'in', [...files])
      .where('reminders_stopped_at', 'is', null)
      .execute(),
    tables
      .selectFrom('casework.person')
      .select(['id', 'file', 'kind', 'sealed_details', 'version', 'role_explained_at'])
      .where('file', 'in', [...files])
      .orderBy('kind', 'desc')
      .execute(),
  ])
  return open.flatMap(({ id: file, kind }) => {
    const seal = seals.get(file)
    const those = seal
      ? openPeople(
          seal,
          people.filter(one => one.file === file),
        )
      : []
    const mayGoTo = addressees(those, { isYoungPersons: kind === 'young-person' })
    const person = mayGoTo.find(({ replyBy }) => replyBy !== undefined)
    return person ? [{ file, person }] : []
  })
}
