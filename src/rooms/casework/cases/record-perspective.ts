import { z } from 'zod'
import { command } from '#platform/command.ts'
import { ourPromise } from '#platform/our-promise.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import { because } from '../calls/contact-fields.ts'
import { SOURCES } from './account.ts'
import { caseToWrite } from './case-to-write.ts'
import { giveReason } from './give-reason.ts'
import { keepAccount } from './keep-account.ts'
import { written } from './written.ts'

const perspectiveMissing = {
  code: 'perspective-missing',
  status: 422,
  sentence: `Write how they see it, or why they were not asked: their perspective comes first${ourPromise('perspective-first')}, before any option.`,
} as const

/** How the parent or young person sees it, in a sentence, before options are explained; or why they were not asked. */
export const recordPerspective = command({
  name: 'record-perspective',
  called: 'How they see it',
  input: z.strictObject({
    case: z.uuid(),
    party: z.enum(['parent', 'young-person', 'child'], 'Choose whose view it is').default('parent'),
    words: written.optional(),
    who: z.string().trim().max(200, 'A name has 200 characters or fewer').default(''),
    source: z.enum(SOURCES, 'Choose how it came to us').default('said'),
    verbatim: z.enum(['yes', 'no'], 'Choose whether these are their own words').default('yes'),
    confirmed: z.enum(['yes', 'no']).default('no'),
    notAskedBecause: because.optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, perspectiveMissing],
  spoken: ['case', 'party', 'source', 'verbatim', 'confirmed'],
  async carryOut({ case: id, words, notAskedBecause, who, ...codes }, desk) {
    if (!words && !notAskedBecause) return refuse(perspectiveMissing, { field: 'words' })
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const { file, seal } = standing
    if (!words && notAskedBecause)
      await giveReason(desk, file, seal, { what: 'perspective-not-asked', words: notAskedBecause, case: id })
    if (words) {
      const { party, source, verbatim, confirmed } = codes
      const kept = { party, source, kind: 'perspective', verbatim: verbatim === 'yes' } as const
      await keepAccount(desk, standing, { ...kept, confirmed: confirmed === 'yes' }, { words, who })
    }
    return { file, case: id }
  },
  about: (_input, { file }) => file,
})
