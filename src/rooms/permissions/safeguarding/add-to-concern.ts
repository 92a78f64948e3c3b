import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSeal, keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { concernRow } from './concern-row.ts'
import { keepStep } from './keep-step.ts'
import { STEPS } from './steps.ts'

/** Writes down what was done about a concern: decided, passed on, told or not told, reviewed with what was found. */
export const addToConcern = command({
  name: 'add-to-concern',
  called: 'What was done about a concern',
  input: z.strictObject({
    concern: z.uuid(),
    kind: z.enum(STEPS, 'Choose what was done'),
    words: z
      .string('Write it down')
      .trim()
      .min(1, 'Write it down')
      .max(20_000, 'Write this in 20,000 characters or fewer'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['concern', 'kind'],
  async carryOut({ concern, kind, words }, desk) {
    const row = await concernRow(desk, concern)
    if (!row) return refuse(notFound)
    const seal = await fileSeal(desk, concern)
    if (seal instanceof Refusal) return seal
    await keepStep(desk, seal, { file: row.file, concern, kind, words })
    if (kind === 'reviewed')
      await desk.sql
        .withTables<Tables>()
        .updateTable('permissions.concern')
        .set({ reviewed_at: desk.now })
        .where('id', '=', concern)
        .execute()
    return { concern }
  },
  about: ({ concern }) => concern,
})
