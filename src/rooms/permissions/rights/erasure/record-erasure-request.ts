import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayToCome, typedDay } from '#rooms/casework'
import { keyMissing } from '#rooms/vault'
import { enterAsked } from '../asked/enter-asked.ts'
import { notInThisFile } from '../refusals.ts'
import { typedWords } from '../typed.ts'

/** Somebody asks that what is kept about them be erased (UK GDPR article 17). Nothing is erased by asking. */
export const recordErasureRequest = command({
  name: 'record-erasure-request',
  called: 'A request to be erased',
  input: z.strictObject({
    file: z.uuid(),
    person: z.uuid('Choose whose data it is'),
    askedOn: typedDay('the day they asked'),
    asked: typedWords(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, dayToCome, notInThisFile],
  spoken: ['file', 'askedOn'],
  async carryOut(typed, desk) {
    const id = await enterAsked(desk, 'permissions.erasure_request', typed)
    return id instanceof Refusal ? id : { file: typed.file, erasure: id }
  },
  about: ({ file }) => file,
})
