import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { caseOf } from './case-to-write.ts'
import { markTold } from './mark-told.ts'

/** The family knows of a decision: from whoever made it, by post, or because it was served on us and passed on at once. */
export const tellFamily = command({
  name: 'tell-family',
  called: 'How they came to know of a decision',
  input: z.strictObject({
    decision: z.uuid(),
    by: z.enum(['its-maker', 'post', 'family-told-us', 'papers-served-on-us'], 'Choose how they know'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['decision', 'by'],
  async carryOut({ decision, by }, desk) {
    const standing = await caseOf(desk, 'casework.decision', decision)
    if (standing instanceof Refusal) return standing
    await markTold(desk, decision, by)
    return { file: standing.file, case: standing.id }
  },
  about: (_input, { file }) => file,
})
