import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { referenceOf } from '../file-reference.ts'
import { referenceInWords } from '../reference.ts'
import type { Tables } from '../schema/tables.ts'
import type { PromiseKind } from './promise-state.ts'

/** One promise, to be kept or let go. It says nothing of what was told, so it opens no file. */
export const promiseToSettle = query({
  name: 'promise-to-settle',
  input: z.strictObject({ promise: z.uuid() }),
  who: CASEWORKERS,
  async answer({ promise }, desk) {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.promise')
      .select(['file', 'kind', 'due_at', 'owner', 'kept_at', 'let_go_at'])
      .where('id', '=', promise)
      .executeTakeFirst()
    const reference = row && (await referenceOf(desk, row.file))
    if (!row || !reference) return refuse(notFound)
    const owner = row.owner && (await namesOf(desk, [row.owner])).get(row.owner)
    return {
      file: row.file,
      reference: referenceInWords(reference),
      kind: row.kind as PromiseKind,
      owner: owner || null,
      times: { dueAt: row.due_at, keptAt: row.kept_at, letGoAt: row.let_go_at },
    }
  },
})
