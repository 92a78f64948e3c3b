import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { caseToWrite } from './case-to-write.ts'
import { giveReason } from './give-reason.ts'

/**
 * Records that the council has no policy of its own on what the case is about, with who said so: then the law stands
 * alone, and nobody is asked for a policy that there is not (D06, K15).
 */
export const noteNoPolicy = command({
  name: 'note-no-policy',
  called: 'The council has no policy on this',
  input: z.strictObject({
    case: z.uuid(),
    words: z
      .string('Write who said so, and when')
      .trim()
      .min(1, 'Write who said so, and when')
      .max(2000, 'Write it in 2,000 characters or fewer'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['case'],
  async carryOut({ case: id, words }, desk) {
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const { file, seal } = standing
    await giveReason(desk, file, seal, { what: 'no-local-policy', words, case: id })
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})
