import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { familyLines } from '../family-lines.ts'
import type { Tables } from '../schema/tables.ts'
import { type PromiseKind, type PromiseState, promiseState } from './promise-state.ts'

/** A promise that waits to be kept, as a line of Today. */
export interface OpenPromise {
  readonly promise: string
  readonly file: string
  readonly case: string | null
  readonly reference: string
  readonly initials: string
  readonly name: string
  readonly kind: PromiseKind
  readonly dueAt: Date
  readonly state: Extract<PromiseState, 'open' | 'due-soon' | 'broken'>
  /** Whose it is by name; null while it is everybody's. */
  readonly owner: string | null
  readonly ownerId: string | null
}

/** The team's open promises, the most urgent first, at most fifty; with `mine` only one's own and nobody's. */
export const openPromises = query({
  name: 'open-promises',
  input: z.strictObject({ mine: z.literal('yes').optional() }),
  who: CASEWORKERS,
  answer: ({ mine }, desk): Promise<OpenPromise[]> => promisesOf(desk, mine === 'yes'),
})

async function promisesOf(desk: Desk, onlyMine: boolean): Promise<OpenPromise[]> {
  const all = desk.sql
    .withTables<Tables>()
    .selectFrom('casework.promise')
    .select(['id', 'file', 'case_id', 'kind', 'due_at', 'owner'])
    .where('kept_at', 'is', null)
    .where('let_go_at', 'is', null)
  const me = desk.person?.id ?? null
  const chosen = onlyMine
    ? all.where(({ or, eb }) => or([eb('owner', '=', me), eb('owner', 'is', null)]))
    : all
  const rows = await chosen.orderBy('due_at').limit(50).execute()
  const files = [...new Set(rows.map(({ file }) => file))]
  const lines = new Map((await familyLines(desk, files)).map(line => [line.file, line]))
  const names = await namesOf(
    desk,
    rows.flatMap(({ owner }) => owner ?? []),
  )
  return rows.flatMap(({ id, file, case_id, kind, due_at, owner }) => {
    const line = lines.get(file)
    if (!line) return []
    const { reference, initials, name } = line
    const state = promiseState(
      { dueAt: due_at, keptAt: null, letGoAt: null },
      desk.now,
    ) as OpenPromise['state']
    return {
      promise: id,
      file,
      case: case_id,
      ...{ reference, initials, name },
      kind: kind as PromiseKind,
      dueAt: due_at,
      state,
      owner: owner ? (names.get(owner) ?? 'somebody who has left') : null,
      ownerId: owner,
    }
  })
}
