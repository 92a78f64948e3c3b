import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { changeWorker } from '../../cases/change-worker.ts'
import { whyNotHanded } from './case-to-hand.ts'
import { caseIsClosed, heldMeanwhile } from './refusals.ts'

/** Takes on a case that nobody holds. Of two who press at once, the second is told who has it. */
export const claimCase = command({
  name: 'claim-case',
  called: 'Take a case on',
  input: z.strictObject({ case: z.uuid() }),
  who: CASEWORKERS,
  bare: true,
  spoken: ['case'],
  refusals: [notFound, heldMeanwhile, caseIsClosed],
  async carryOut({ case: id }, desk) {
    const isTaken = await changeWorker(desk, { case: id, from: null }, desk.person?.id ?? '', 'claimed')
    return isTaken ? { case: id } : whyNotHanded(desk, id)
  },
  about: ({ case: id }) => id,
})
