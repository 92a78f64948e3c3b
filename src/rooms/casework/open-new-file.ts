import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { type FileSeal, indexPerson, newFileSeal } from '#rooms/vault'
import { nameOf, type PersonDetails } from './person-details.ts'
import type { Tables } from './schema/tables.ts'

/** Opens a file for a family that has none: its key, its reference, and whoever was named, sealed and findable. */
export async function openNewFile(
  desk: Desk,
  file: string,
  caller: { callerName?: string | undefined; phone?: string | undefined; childName?: string | undefined },
): Promise<FileSeal | Refusal> {
  const seal = await newFileSeal(desk, file)
  if (seal instanceof Refusal) return seal
  await desk.sql
    .withTables<Tables>()
    .insertInto('casework.file')
    .values({ id: file, opened_by: desk.person?.id ?? '', opened_at: desk.now })
    .execute()
  const { callerName = '', childName } = caller
  const phone = nameOf(caller.phone ?? '')
  if (callerName || phone)
    await addPerson(desk, file, seal, 'parent', { name: nameOf(callerName), ...(phone ? { phone } : {}) })
  if (childName) await addPerson(desk, file, seal, 'child', { name: nameOf(childName) })
  return seal
}

async function addPerson(
  desk: Desk,
  file: string,
  seal: FileSeal,
  kind: 'parent' | 'child',
  details: PersonDetails,
) {
  const id = newId()
  await desk.sql
    .withTables<Tables>()
    .insertInto('casework.person')
    .values({
      id,
      file,
      kind,
      sealed_details: seal.seal(JSON.stringify(details), {
        field: 'casework.person.sealed_details',
        row: id,
        version: 1,
      }),
    })
    .execute()
  const service = desk.person?.keys?.service
  if (service) await indexPerson(desk, service, file, [details.name, details.phone ?? ''])
}
