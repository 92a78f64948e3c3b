import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import { type FileSeal, fileSeal } from '#rooms/vault'
import { PersonDetails } from './person-details.ts'
import type { Tables } from './schema/tables.ts'

export interface FilePerson extends PersonDetails {
  readonly id: string
  readonly kind: 'parent' | 'child' | 'young-person' | 'other'
  /** When our role was explained to them; null while it was not. */
  readonly roleExplainedAt: Date | null
}

/** The people of a file, parents first, opened with the file's key. */
export async function openPeople(
  desk: Desk,
  file: string,
  known?: FileSeal,
): Promise<FilePerson[] | Refusal> {
  const seal = known ?? (await fileSeal(desk, file))
  if (seal instanceof Refusal) return seal
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.person')
    .select(['id', 'kind', 'sealed_details', 'version', 'role_explained_at'])
    .where('file', '=', file)
    .orderBy('kind', 'desc')
    .execute()
  return rows.map(({ id, kind, sealed_details, version, role_explained_at }) => ({
    id,
    kind: kind as FilePerson['kind'],
    roleExplainedAt: role_explained_at,
    ...PersonDetails.parse(
      JSON.parse(seal.open(sealed_details, { field: 'casework.person.sealed_details', row: id, version })),
    ),
  }))
}
