import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { Conflict, notFound, Refusal, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { type FileSeal, fileSealToWrite, keyMissing, reindexPerson } from '#rooms/vault'
import { compareAgain } from '../interests/compare-again.ts'
import { PersonDetails } from '../person-details.ts'
import type { Tables } from '../schema/tables.ts'
import { detailsIn, foundBy, type KINDS, personFields } from './person-input.ts'

/** Changes what is known of somebody. Two people's texts never overwrite each other; a new name is found at once. */
export const changePerson = command({
  name: 'change-person',
  called: 'Change a person’s details',
  input: z.strictObject({ person: z.uuid(), version: versionRead, ...personFields }),
  who: CASEWORKERS,
  as: 'registrar',
  serializable: true,
  spoken: ['person', 'kind', 'version'],
  refusals: [notFound, keyMissing],
  async carryOut({ person, version, kind, ...typed }, desk) {
    const standing = await lockPerson(desk, person)
    if (!standing) return refuse(notFound)
    const seal = await fileSealToWrite(desk, standing.file)
    if (seal instanceof Refusal) return seal
    if (standing.version !== version) return new Conflict(opened(seal, person, standing), standing.version)
    const details = detailsIn(typed)
    await save(desk, person, kind, version + 1, seal, details)
    const service = desk.person?.keys?.service
    if (service) await reindexPerson(desk, service, standing.file, foundBy(details), person)
    await compareAgain(desk, standing.file)
    return { file: standing.file, person }
  },
  about: (_input, { file }) => file,
})

const lockPerson = ({ sql }: Desk, person: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.person')
    .select(['file', 'version', 'sealed_details'])
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirst()

function opened(
  seal: FileSeal,
  row: string,
  { version, sealed_details }: { version: number; sealed_details: Buffer },
): Record<string, string> {
  const place = { field: 'casework.person.sealed_details', row, version } as const
  const details = PersonDetails.parse(JSON.parse(seal.open(sealed_details, place)))
  return Object.fromEntries(Object.entries(details).flatMap(([name, text]) => (text ? [[name, text]] : [])))
}

const save = (
  { sql }: Desk,
  row: string,
  kind: (typeof KINDS)[number],
  version: number,
  seal: FileSeal,
  details: PersonDetails,
) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.person')
    .set({
      kind,
      version,
      sealed_details: seal.seal(JSON.stringify(details), {
        field: 'casework.person.sealed_details',
        row,
        version,
      }),
    })
    .where('id', '=', row)
    .execute()
