import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import { enterPerson } from '../families/enter-person.ts'
import type { Tables } from '../schema/tables.ts'
import type { WithWhom } from './codes.ts'

/** Somebody of a file to whom our role is explained, as far as is known. */
export interface RoleHeard {
  readonly id: string
  readonly explainedAt: Date | null
}

/**
 * Who of the file a contact is with: the person who was chosen, else its first parent, young person or child as
 * `withWhom` says. Undefined for practitioners and agencies, and while nobody is named.
 */
export async function whoOfTheFile(
  { sql }: Desk,
  file: string,
  withWhom: WithWhom,
  chosen?: string,
): Promise<RoleHeard | undefined> {
  const people = await sql
    .withTables<Tables>()
    .selectFrom('casework.person')
    .select(['id', 'kind', 'role_explained_at'])
    .where('file', '=', file)
    .execute()
  const inOrder = people.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const found = inOrder.find(({ id, kind }) => (chosen ? id === chosen : kind === withWhom))
  return found && { id: found.id, explainedAt: found.role_explained_at }
}

/** Records that our role was explained to somebody of the file, once; a parent who gave no name is entered without. */
export async function explainRole(
  desk: Desk,
  file: string,
  seal: FileSeal,
  withWhom: WithWhom,
  heard: RoleHeard | undefined,
): Promise<void> {
  if (heard?.explainedAt) return
  const id =
    heard?.id ??
    (withWhom === 'parent' ? await enterPerson(desk, file, seal, 'parent', { name: '' }) : undefined)
  if (!id) return
  await desk.sql
    .withTables<Tables>()
    .updateTable('casework.person')
    .set({ role_explained_at: desk.now, role_explained_by: desk.person?.id ?? null })
    .where('id', '=', id)
    .where('role_explained_at', 'is', null)
    .execute()
}
