import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { typedWords } from '../typed.ts'
import { liftMark } from './lift-mark.ts'

/** Nobody will ask for the file any more: it may be erased when its time comes. */
export const liftHold = command({
  name: 'lift-hold',
  input: z.strictObject({ file: z.uuid(), holdOver: typedWords('Say why it is over') }),
  who: LEADERS,
  refusals: [notFound, keyMissing],
  spoken: ['file'],
  async carryOut({ file, holdOver }, desk) {
    return (await liftMark(desk, 'permissions.legal_hold', file, holdOver)) ?? { file }
  },
  about: ({ file }) => file,
})
