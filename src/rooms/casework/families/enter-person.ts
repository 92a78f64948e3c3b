import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { type FileSeal, indexPerson } from '#rooms/vault'
import type { PersonDetails } from '../person-details.ts'
import type { Tables } from '../schema/tables.ts'
import { foundBy, type KINDS } from './person-input.ts'

/** Enters somebody into a file, sealed and findable, and gives their id. Part of an act that holds the file's key to write. */
export async function enterPerson(
  desk: Desk,
  file: string,
  seal: FileSeal,
  kind: (typeof KINDS)[number],
  details: PersonDetails,
): Promise<string> {
  const id = newId()
  const place = { field: 'casework.person.sealed_details', row: id, version: 1 } as const
  const service = desk.person?.keys?.service
  await Promise.all([
    desk.sql
      .withTables<Tables>()
      .insertInto('casework.person')
      .values({ id, file, kind, sealed_details: seal.seal(JSON.stringify(details), place) })
      .execute(),
    service && indexPerson(desk, service, file, foundBy(details), id),
  ])
  return id
}
