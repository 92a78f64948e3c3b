import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import type { PromiseKind } from './promise-state.ts'

/** A promise to a family: what, by when, and whose it is; nobody's while it is not said, and then it is everybody's. */
export interface NewPromise {
  readonly kind: PromiseKind
  readonly dueAt: Date
  readonly owner?: string
  readonly contact?: string
  readonly case?: string
  readonly words?: string
}

/** Makes a promise and gives its id. Part of an act that holds the file's key to write. */
export async function makePromise(
  { sql, person, now }: Desk,
  file: string,
  seal: FileSeal,
  promise: NewPromise,
): Promise<string> {
  const id = newId()
  await sql
    .withTables<Tables>()
    .insertInto('casework.promise')
    .values({
      id,
      file,
      case_id: promise.case ?? null,
      contact: promise.contact ?? null,
      kind: promise.kind,
      due_at: promise.dueAt,
      owner: promise.owner ?? null,
      made_by: person?.id ?? '',
      made_at: now,
      sealed_words: seal.seal(promise.words ?? '', {
        field: 'casework.promise.sealed_words',
        row: id,
        version: 1,
      }),
    })
    .execute()
  return id
}
