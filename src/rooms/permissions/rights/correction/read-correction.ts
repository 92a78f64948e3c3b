import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { askedInFull } from '../asked/asked-row.ts'

/** What somebody says is wrong, and what came of it. */
export const readCorrection = query({
  name: 'read-correction',
  input: z.strictObject({ correction: z.uuid() }),
  who: CASEWORKERS,
  answer: ({ correction }, desk) => askedInFull(desk, 'permissions.correction', correction),
  about: (_input, { file }) => file,
})
