import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { openWords } from './sealed-words.ts'

/** What of a request for information is sealed. */
export const InformationWords = z.object({ asker: z.string(), asked: z.string(), answer: z.string() })

interface Row {
  readonly id: string
  readonly asked_by: 'public' | 'council' | 'press' | 'other'
  readonly received_on: string
  readonly due_on: string
  readonly answered_on: string | null
  readonly outcome: 'figures' | 'published-already' | 'not-held' | 'declined' | 'passed-on' | null
  readonly sealed_words: Buffer
  readonly version: number
}

/** The row of a request for information, held until the act is over. */
export async function informationRow({ sql }: Desk, id: string): Promise<Row | undefined> {
  const { rows } = await raw<Row>`
    select id, asked_by, received_on::text, due_on::text, answered_on::text, outcome, sealed_words, version
    from permissions.information_request where id = ${id}::uuid for update`.execute(sql)
  return rows[0]
}

/** A request for information: who asked for what, and what they were told. */
export const readInformationRequest = query({
  name: 'read-information-request',
  input: z.strictObject({ information: z.uuid() }),
  who: LEADERS,
  async answer({ information }, desk) {
    const row = await informationRow(desk, information)
    if (!row) return refuse(notFound)
    const words = await openWords(desk, 'permissions.information_request', row, InformationWords)
    if (words instanceof Refusal) return words
    const { sealed_words: _, ...shown } = row
    return { ...shown, ...words }
  },
})
