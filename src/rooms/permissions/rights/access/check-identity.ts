import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { dayToCome, isToCome, typedDay } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import { alreadyEnded, collectedAlready } from '../refusals.ts'
import { IDENTITY } from './access-request.ts'
import { clockStarts, dueOn } from './due-on.ts'
import { accessToWrite, writeAccess } from './request-at-hand.ts'

/** Records how we know that it is them. Where a document had to be asked for, the month begins when it was seen. */
export const checkIdentity = command({
  name: 'check-identity',
  input: z.strictObject({
    access: z.uuid(),
    identity: z.enum(IDENTITY, 'Choose how you know that it is them'),
    identityOn: typedDay('the day on which you knew'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, alreadyEnded, collectedAlready, dayToCome],
  spoken: ['access', 'identity', 'identityOn'],
  async carryOut({ access: request, identity, identityOn }, desk) {
    if (isToCome(identityOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'identityOn' })
    const at = await accessToWrite(desk, request)
    if (at instanceof Refusal) return at
    const isFurther = at.row.collected_at !== null || at.row.extended_told_on !== null
    if (isFurther && !mayPass(LEADERS, desk.person)) return refuse(collectedAlready)
    const due = at.row.extended_told_on
      ? at.row.due_on
      : dueOn(clockStarts(at.row.received_on, identity, identityOn))
    await writeAccess(desk, at, {}, { identity, identity_on: identityOn, due_on: due })
    return { access: request, file: at.row.file }
  },
  about: (_input, { file }) => file,
})
