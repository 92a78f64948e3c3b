import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import { caseOf } from './case-to-write.ts'
import { giveReason } from './give-reason.ts'
import { markTold } from './mark-told.ts'

/** The co-ordinator or a deputy lets the family know themselves, with a reason, so that no right of appeal is lost (R15). */
export const releaseDecision = command({
  name: 'release-decision',
  called: 'Release a decision',
  input: z.strictObject({
    decision: z.uuid(),
    because: because.min(
      1,
      'Say why we tell the family ourselves: the promise is that whoever decided tells them (R15)',
    ),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing],
  spoken: ['decision'],
  async carryOut({ decision, because: words }, desk) {
    const standing = await caseOf(desk, 'casework.decision', decision)
    if (standing instanceof Refusal) return standing
    const { id, file, seal } = standing
    await giveReason(desk, file, seal, { what: 'decision-released', words, case: id })
    await markTold(desk, decision, { told_by: 'released-by-us', released_by: desk.person?.id ?? '' })
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})
