import type { Desk } from '#platform/desk.ts'
import { namesOf } from '#rooms/people'
import type { Tables } from '../schema/tables.ts'
import type { PromiseKind } from './promise-state.ts'

/** An open promise as the family's own page and the call show it. */
export interface FilePromise {
  readonly id: string
  readonly kind: PromiseKind
  readonly dueAt: Date
  readonly owner: string | null
}

/** The open promises to a family, the next first. */
export async function promisesOfFile(desk: Desk, file: string): Promise<FilePromise[]> {
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.promise')
    .select(['id', 'kind', 'due_at', 'owner'])
    .where('file', '=', file)
    .where('kept_at', 'is', null)
    .where('let_go_at', 'is', null)
    .orderBy('due_at')
    .execute()
  const names = await namesOf(
    desk,
    rows.flatMap(({ owner }) => owner ?? []),
  )
  return rows.map(({ id, kind, due_at, owner }) => ({
    id,
    kind: kind as PromiseKind,
    dueAt: due_at,
    owner: owner && (names.get(owner) ?? 'somebody who has left'),
  }))
}
