import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'
import { openLetter } from './request-document.ts'

/** What came with a request, the oldest first: id, name, kind, bytes and when. Refuses who lacks the service key. */
export const lettersOfRequest = query({
  name: 'letters-of-request',
  input: z.strictObject({ request: z.uuid() }),
  who: CASEWORKERS,
  async answer({ request }, desk) {
    const letters = []
    for (const { id, put_at, sealed_details } of await rowsOf(desk, request)) {
      const details = await openLetter(desk, id, sealed_details)
      if (details instanceof Refusal) return details
      letters.push({ document: id, putAt: put_at, ...details })
    }
    return letters
  },
})

const rowsOf = ({ sql }: Desk, request: string) =>
  sql
    .withTables<Tables>()
    .selectFrom('casework.request_document')
    .select(['id', 'put_at', 'sealed_details'])
    .where('request', '=', request)
    .where('put_at', 'is not', null)
    .orderBy('put_at')
    .orderBy('id')
    .$narrowType<{ put_at: Date; sealed_details: Buffer }>()
    .execute()
