import { z } from 'zod'
import { download } from '#platform/download.ts'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { ATTENDERS } from '../meetings/who-attends.ts'
import { asWord } from './as-word.ts'
import { documentOf } from './newest-document.ts'
import { readViews } from './read-views.ts'

const asked = query({
  name: 'views-as-word',
  input: z.strictObject({ views: z.uuid() }),
  who: ATTENDERS,
  async answer(input, desk) {
    const whole = await readViews.answer(input, desk)
    if (whole instanceof Refusal) return whole
    const bytes = await asWord(documentOf(whole))
    return { file: whole.file, name: 'my-views.docx', size: bytes.length, parts: 1, bytes }
  },
  about: (_input, { file }) => file,
})

/** The newest version as a Word file, for its owner. */
export const wordOfViews = download({
  path: '/views/:views/word',
  query: asked,
  read: async ({ bytes }) => [bytes],
})
