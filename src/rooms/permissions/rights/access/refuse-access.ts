import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { alreadyEnded } from '../refusals.ts'
import { typedWords } from '../typed.ts'
import { clearItems } from './clear-items.ts'
import { accessToWrite, writeAccess } from './request-at-hand.ts'

/**
 * Ends a request without an answer: refused, with the reason as it is told to them and how to complain; or taken back by
 * whoever asked. What was collected is thrown away.
 */
export const refuseAccess = command({
  name: 'refuse-access',
  input: z.strictObject({
    access: z.uuid(),
    endsHow: z.enum(['refused', 'withdrawn'], 'Choose how it ends'),
    refusedBecause: typedWords('Say why, as it is told to them'),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, alreadyEnded],
  spoken: ['access', 'endsHow'],
  async carryOut({ access: request, endsHow, refusedBecause }, desk) {
    const at = await accessToWrite(desk, request)
    if (at instanceof Refusal) return at
    await clearItems(desk, request)
    const ended = {
      ended_at: desk.now,
      ended_by: desk.person?.id ?? null,
      ended_how: endsHow,
      cleared_at: desk.now,
    }
    await writeAccess(desk, at, { refusedBecause }, ended)
    return { access: request, file: at.row.file }
  },
  about: (_input, { file }) => file,
})
