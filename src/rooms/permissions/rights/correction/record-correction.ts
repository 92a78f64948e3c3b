import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayToCome, typedDay } from '#rooms/casework'
import { keyMissing } from '#rooms/vault'
import { enterAsked } from '../asked/enter-asked.ts'
import { notInThisFile } from '../refusals.ts'
import { typedWords } from '../typed.ts'

/**
 * Somebody says that something kept about them is wrong (UK GDPR article 16). What they say of it is kept word for word
 * and stands beside the record, whatever comes of it.
 */
export const recordCorrection = command({
  name: 'record-correction',
  called: 'Something to be put right',
  input: z.strictObject({
    file: z.uuid(),
    person: z.uuid('Choose whose data it is'),
    askedOn: typedDay('the day they asked'),
    asked: typedWords('Write what they say is wrong, and where it stands'),
    statement: typedWords(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, dayToCome, notInThisFile],
  spoken: ['file', 'askedOn'],
  async carryOut(typed, desk) {
    const id = await enterAsked(desk, 'permissions.correction', typed)
    return id instanceof Refusal ? id : { file: typed.file, correction: id }
  },
  about: ({ file }) => file,
})
