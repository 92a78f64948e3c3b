import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { typedDay } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import { alreadyEnded, notReceivedYet } from '../refusals.ts'
import { IDENTITY } from './access-request.ts'
import { clockStarts, dueOn } from './due-on.ts'
import { accessToWrite, writeAccess } from './request-at-hand.ts'

/** Records how we know that it is them. Where a document had to be asked for, the month begins when it was seen. */
export const checkIdentity = command({
  name: 'check-identity',
  input: z.strictObject({
    access: z.uuid(),
    how: z.enum(IDENTITY, 'Choose how you know that it is them'),
    on: typedDay('the day on which you knew'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, alreadyEnded, notReceivedYet],
  spoken: ['access', 'how', 'on'],
  async carryOut({ access: request, how, on }, desk) {
    if (on > dateAt(desk.now)) return refuse(notReceivedYet, { field: 'on' })
    const at = await accessToWrite(desk, request)
    if (at instanceof Refusal) return at
    const due = at.row.extended_told_on ? at.row.due_on : dueOn(clockStarts(at.row.received_on, how, on))
    await writeAccess(desk, at, {}, { identity: how, identity_on: on, due_on: due })
    return { access: request, file: at.row.file }
  },
  about: (_input, { file }) => file,
})
