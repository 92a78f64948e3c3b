import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { giveReason } from '../cases/give-reason.ts'
import type { Tables } from '../schema/tables.ts'
import { fileOfPromise } from './file-of-promise.ts'
import { promiseOver } from './promise-over.ts'

/** Lets a promise go, with the reason: the family said it is not needed, or it cannot be kept. It is counted. */
export const letGoPromise = command({
  name: 'let-go-promise',
  input: z.strictObject({
    promise: z.uuid(),
    reason: z
      .string('Say why: a promise is not let go without a reason')
      .trim()
      .min(1, 'Say why: a promise is not let go without a reason')
      .max(2000, 'Write the reason in 2,000 characters or fewer'),
  }),
  who: CASEWORKERS,
  spoken: ['promise'],
  refusals: [notFound, promiseOver, keyMissing],
  async carryOut({ promise, reason }, desk) {
    const file = await fileOfPromise(desk, promise)
    if (!file) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file)
    if (seal instanceof Refusal) return seal
    if (!(await letGo(desk, promise))) return refuse(promiseOver)
    await giveReason(desk, file, seal, { what: 'promise-let-go', words: reason })
    return { file, promise }
  },
  about: (_input, { file }) => file,
})

async function letGo({ sql, person, now }: Desk, promise: string): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .withTables<Tables>()
    .updateTable('casework.promise')
    .set({ let_go_at: now, let_go_by: person?.id ?? null })
    .where('id', '=', promise)
    .where('kept_at', 'is', null)
    .where('let_go_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
