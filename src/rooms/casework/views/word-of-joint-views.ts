import { z } from 'zod'
import { download } from '#platform/download.ts'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { asWord } from './as-word.ts'
import { jointDocument, readJointViews } from './read-joint-views.ts'

const asked = query({
  name: 'joint-views-as-word',
  input: z.strictObject({ joint: z.uuid() }),
  who: CASEWORKERS,
  async answer(input, desk) {
    const whole = await readJointViews.answer(input, desk)
    if (whole instanceof Refusal) return whole
    const bytes = await asWord(jointDocument(whole))
    return { name: 'our-views.docx', size: bytes.length, parts: 1, bytes }
  },
})

/** What several families say together as a Word file, for them. */
export const wordOfJointViews = download({
  path: '/joint-views/:joint/word',
  query: asked,
  read: async ({ bytes }) => [bytes],
})
