import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { openWords } from './sealed-words.ts'

/** What of a breach is sealed: what happened to whom, what was done, and why somebody was told or not. */
export const BreachWords = z.object({
  what: z.string(),
  whoAffected: z.string(),
  done: z.string(),
  ico: z.string(),
  people: z.string(),
})

export type Told = 'open' | 'told' | 'not-needed'

interface Row {
  readonly id: string
  readonly happened_on: string | null
  readonly found_at: Date
  readonly tell_by: Date
  readonly people: number
  readonly risk: 'unlikely' | 'likely' | 'high'
  readonly ico: Told
  readonly ico_told_at: Date | null
  readonly people_told: Told
  readonly people_told_on: string | null
  readonly closed_at: Date | null
  readonly sealed_words: Buffer
  readonly version: number
}

/** The row of a breach, held until the act is over. */
export async function breachRow({ sql }: Desk, id: string): Promise<Row | undefined> {
  const { rows } = await raw<Row>`
    select id, happened_on::text, found_at, tell_by, people, risk, ico, ico_told_at, people_told, people_told_on::text,
      closed_at, sealed_words, version
    from permissions.breach where id = ${id}::uuid for update`.execute(sql)
  return rows[0]
}

/** A breach as it stands in the log. */
export const readBreach = query({
  name: 'read-breach',
  input: z.strictObject({ breach: z.uuid() }),
  who: LEADERS,
  async answer({ breach }, desk) {
    const row = await breachRow(desk, breach)
    if (!row) return refuse(notFound)
    const words = await openWords(desk, 'permissions.breach', row, BreachWords)
    if (words instanceof Refusal) return words
    const { sealed_words: _, ...shown } = row
    return { ...shown, words }
  },
})
