import { z } from 'zod'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { askedInFull } from '../asked/asked-row.ts'

/** A request to be erased, and what was answered. */
export const readErasureRequest = query({
  name: 'read-erasure-request',
  input: z.strictObject({ erasure: z.uuid() }),
  who: CASEWORKERS,
  answer: ({ erasure }, desk) => askedInFull(desk, 'permissions.erasure_request', erasure),
  about: (_input, { file }) => file,
})
