import type { Desk } from '#platform/desk.ts'
import { type FileSeal, reindexPerson } from '#rooms/vault'
import { enterPerson } from '../families/enter-person.ts'
import { foundBy } from '../families/person-input.ts'
import { type FilePerson, openPeople, peopleOf } from '../open-people.ts'
import { PersonDetails } from '../person-details.ts'
import type { Tables } from '../schema/tables.ts'
import type { PersonSent } from './people-in-request.ts'

/**
 * Enters people into a file. Somebody of the same name there is taken to be the same: what the file knows of them stands,
 * and what it did not know is added. Gives the id of the first, who asks.
 */
export async function keepPeople(
  desk: Desk,
  file: string,
  seal: FileSeal,
  people: readonly PersonSent[],
): Promise<string | undefined> {
  const known = openPeople(seal, await peopleOf(desk, file))
  let first: string | undefined
  for (const { kind, details } of people) {
    const same = known.find(person => isSameName(person.name, details.name))
    const id = same
      ? await addTo(desk, file, seal, same, details)
      : await enterPerson(desk, file, seal, kind, details)
    first ??= id
  }
  return first
}

const isSameName = (one: string, other: string) => plain(other) !== '' && plain(one) === plain(other)
const plain = (name: string) => name.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean).join(' ')

async function addTo(
  desk: Desk,
  file: string,
  seal: FileSeal,
  { id, kind: _kind, roleExplainedAt: _at, ...known }: FilePerson,
  sent: PersonDetails,
): Promise<string> {
  const details = PersonDetails.parse({ ...sent, ...known })
  if (Object.keys(details).length === Object.keys(known).length) return id
  const tables = desk.sql.withTables<Tables>()
  const { version } = await tables
    .updateTable('casework.person')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  const place = { field: 'casework.person.sealed_details', row: id, version } as const
  const sealed_details = seal.seal(JSON.stringify(details), place)
  await tables.updateTable('casework.person').set({ sealed_details }).where('id', '=', id).execute()
  const service = desk.person?.keys?.service
  if (service) await reindexPerson(desk, service, file, foundBy(details), id)
  return id
}
