import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceInWords, referenceOf } from '#rooms/casework'
import { looksInWords } from './looks-in-words.ts'

/** Who looked at a file, in words for the person it is about. */
export const whoLookedAtMine = query({
  name: 'who-looked-at-mine',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    const reference = await referenceOf(desk, file)
    if (reference === undefined) return refuse(notFound)
    return { reference: referenceInWords(reference), looks: await looksInWords(desk, file) }
  },
  about: ({ file }) => file,
})
