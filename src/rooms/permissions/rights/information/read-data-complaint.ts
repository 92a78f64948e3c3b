import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { openWords } from './sealed-words.ts'

/** What of a complaint about data is sealed. */
export const ComplaintWords = z.object({ complainant: z.string(), complaint: z.string(), answer: z.string() })

interface Row {
  readonly id: string
  readonly received_on: string
  readonly acknowledge_by: string
  readonly acknowledged_on: string | null
  readonly answered_on: string | null
  readonly outcome: 'upheld' | 'partly-upheld' | 'not-upheld' | 'withdrawn' | null
  readonly sealed_words: Buffer
  readonly version: number
}

/** The row of a complaint, held until the act is over. */
export async function complaintRow({ sql }: Desk, id: string): Promise<Row | undefined> {
  const { rows } = await raw<Row>`
    select id, received_on::text, acknowledge_by::text, acknowledged_on::text, answered_on::text, outcome, sealed_words,
      version
    from permissions.data_complaint where id = ${id}::uuid for update`.execute(sql)
  return rows[0]
}

/** A complaint about how somebody's data was handled, and how far it is. */
export const readDataComplaint = query({
  name: 'read-data-complaint',
  input: z.strictObject({ complaint: z.uuid() }),
  who: LEADERS,
  async answer({ complaint }, desk) {
    const row = await complaintRow(desk, complaint)
    if (!row) return refuse(notFound)
    const words = await openWords(desk, 'permissions.data_complaint', row, ComplaintWords)
    if (words instanceof Refusal) return words
    const { sealed_words: _, ...shown } = row
    return { ...shown, ...words }
  },
})
