import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'

/** Whoever decided, or their case worker, was asked to tell the family: we do not bring the news (R15). */
export const promptMaker = command({
  name: 'prompt-maker',
  bare: true,
  input: z.strictObject({ decision: z.uuid() }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['decision'],
  async carryOut({ decision }, desk) {
    const standing = await caseOf(desk, 'casework.decision', decision)
    if (standing instanceof Refusal) return standing
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.decision')
      .set({ maker_prompted_at: desk.now })
      .where('id', '=', decision)
      .execute()
    return { file: standing.file, case: standing.id }
  },
  about: (_input, { file }) => file,
})
