import type { Desk } from '#platform/desk.ts'
import { type FileSeal, reindexPerson } from '#rooms/vault'
import { openPeople, peopleOf } from '../open-people.ts'
import { foundBy } from './person-input.ts'

/** Has everybody of a file found under it, after they came from another. */
export async function findPeopleAgain(desk: Desk, file: string, seal: FileSeal): Promise<void> {
  const service = desk.person?.keys?.service
  if (!service) return
  for (const person of openPeople(seal, await peopleOf(desk, file)))
    await reindexPerson(desk, service, file, foundBy(person), person.id)
}
