import { z } from 'zod'
import { command } from '#platform/command.ts'
import { forgetDraft } from '#platform/drafts.ts'

/** Throws one of the acting person's own drafts away. */
export const discardDraft = command({
  name: 'discard-draft',
  input: z.strictObject({ draft: z.string().max(100) }),
  who: 'signed-in',
  bare: true,
  async carryOut({ draft }, desk) {
    await forgetDraft(desk, draft)
    return { discarded: true }
  },
})
