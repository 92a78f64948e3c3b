import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { keyMissing } from '#rooms/vault'
import type { RequestChannel } from './request-channel.ts'
import { openRequestWords } from './request-words.ts'

interface Row {
  id: string
  reference: string
  channel: RequestChannel
  received_at: Date
  dated_on: string | null
  sealed_words: Buffer | null
  claimed_by: string | null
  claimed_at: Date | null
  file: string | null
  ended_at: Date | null
  ended_how: string | null
}

/** A request with its words, while they are kept. Who read it, and when, enters the ledger. */
export const openRequest = query({
  name: 'open-request',
  input: z.strictObject({ request: z.uuid() }),
  who: CASEWORKERS,
  async answer({ request }, desk) {
    const row = await rowOf(desk, request)
    if (!row) return refuse(notFound)
    const words = row.sealed_words ? await openRequestWords(desk, request, row.sealed_words) : null
    if (words instanceof Refusal) return refuse(keyMissing)
    const { claimed_by } = row
    const names = claimed_by ? await namesOf(desk, [claimed_by]) : undefined
    return {
      ...{ request, reference: row.reference, channel: row.channel, words },
      receivedAt: row.received_at,
      datedOn: row.dated_on,
      claimedBy: claimed_by && (names?.get(claimed_by) ?? 'Somebody who has left'),
      claimedAt: row.claimed_at,
      isMine: claimed_by !== null && claimed_by === desk.person?.id,
      file: row.file,
      endedAt: row.ended_at,
      endedHow: row.ended_how,
    }
  },
  about: ({ request }) => request,
})

export type OpenedRequest = Exclude<Awaited<ReturnType<typeof openRequest.answer>>, Refusal>

async function rowOf({ sql }: Desk, request: string): Promise<Row | undefined> {
  const { rows } = await raw<Row>`
    select id, reference, channel, received_at, dated_on::text, sealed_words, claimed_by, claimed_at, file, ended_at,
      ended_how from casework.request where id = ${request}`.execute(sql)
  return rows[0]
}
