import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { alreadyEnded, identityFirst, notAllSeen, nothingCollected, objectionFirst } from '../refusals.ts'
import { GIVEN_HOW } from './access-request.ts'
import { howManyWait } from './how-many-wait.ts'
import { accessToWrite, writeAccess } from './request-at-hand.ts'

/** Records that the answer reached them, and how. Refused while anything in it waits for a person's decision. */
export const giveAccess = command({
  name: 'give-access',
  input: z.strictObject({ access: z.uuid(), givenHow: z.enum(GIVEN_HOW, 'Choose how it reaches them') }),
  who: LEADERS,
  refusals: [notFound, keyMissing, alreadyEnded, identityFirst, objectionFirst, nothingCollected, notAllSeen],
  spoken: ['access', 'givenHow'],
  async carryOut({ access: request, givenHow }, desk) {
    const at = await accessToWrite(desk, request)
    if (at instanceof Refusal) return at
    const { row } = at
    if (!row.identity) return refuse(identityFirst)
    if (row.competence === 'child-objects') return refuse(objectionFirst)
    if (!row.collected_at) return refuse(nothingCollected)
    if ((await howManyWait(desk, request)) > 0) return refuse(notAllSeen)
    const ended = { ended_at: desk.now, ended_by: desk.person?.id ?? null, ended_how: givenHow }
    await writeAccess(desk, at, {}, ended)
    return { access: request, file: row.file }
  },
  about: (_input, { file }) => file,
})
