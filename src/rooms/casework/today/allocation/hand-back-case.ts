import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { changeWorker } from '../../cases/change-worker.ts'
import { giveReason } from '../../cases/give-reason.ts'
import type { Tables } from '../../schema/tables.ts'
import { whyNotHanded } from './case-to-hand.ts'
import { caseIsClosed, heldMeanwhile } from './refusals.ts'

/** Hands one's own case back, with the reason: it waits on everybody's Today until somebody takes it on. */
export const handBackCase = command({
  name: 'hand-back-case',
  called: 'Hand a case back',
  input: z.strictObject({
    case: z.uuid(),
    reason: z
      .string('Say why')
      .trim()
      .min(1, 'Say why')
      .max(2000, 'Write the reason in 2,000 characters or fewer'),
  }),
  who: CASEWORKERS,
  spoken: ['case'],
  refusals: [notFound, keyMissing, heldMeanwhile, caseIsClosed],
  async carryOut({ case: id, reason }, desk) {
    const found = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.case')
      .select('file')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) return refuse(notFound)
    const seal = await fileSealToWrite(desk, found.file)
    if (seal instanceof Refusal) return seal
    const isHanded = await changeWorker(desk, { case: id, from: desk.person?.id ?? '' }, null, 'handed-back')
    if (!isHanded) return whyNotHanded(desk, id)
    await giveReason(desk, found.file, seal, { what: 'handed-back', words: reason, case: id })
    return { case: id, file: found.file }
  },
  about: (_input, { file }) => file,
})
