import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing, liftUseLimit } from '#rooms/vault'
import { typedWords } from '../typed.ts'
import { liftMark } from './lift-mark.ts'

/** The file may be used again; whoever asked is told before (UK GDPR article 18(3)). */
export const liftRestrictedUse = command({
  name: 'lift-restricted-use',
  input: z.strictObject({ file: z.uuid(), liftedWhy: typedWords('Say why, and when they were told') }),
  who: LEADERS,
  refusals: [notFound, keyMissing],
  spoken: ['file'],
  async carryOut({ file, liftedWhy }, desk) {
    const refused = await liftMark(desk, 'permissions.processing_limit', file, liftedWhy)
    if (refused) return refused
    await liftUseLimit(desk, file)
    return { file }
  },
  about: ({ file }) => file,
})
