import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { PersonDetails } from './person-details.ts'
import type { Tables } from './schema/tables.ts'

export interface FilePerson extends PersonDetails {
  readonly id: string
  readonly kind: 'parent' | 'child' | 'young-person' | 'other'
  /** When our role was explained to them; null while it was not. */
  readonly roleExplainedAt: Date | null
}

/** The people of a file as they are kept, parents first; `openPeople` opens them. */
export const peopleOf = ({ sql }: Desk, file: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.person')
    .select(['id', 'kind', 'sealed_details', 'version', 'role_explained_at'])
    .where('file', '=', file)
    .orderBy('kind', 'desc')
    .execute()

/** Opens the people of a file with its key. */
export const openPeople = (seal: FileSeal, rows: Awaited<ReturnType<typeof peopleOf>>): FilePerson[] =>
  rows.map(({ id, kind, sealed_details, version, role_explained_at }) => ({
    id,
    kind: kind as FilePerson['kind'],
    roleExplainedAt: role_explained_at,
    ...PersonDetails.parse(
      JSON.parse(seal.open(sealed_details, { field: 'casework.person.sealed_details', row: id, version })),
    ),
  }))
