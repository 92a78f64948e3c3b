import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import type { Identity } from '../access/access-request.ts'
import { openWords } from '../information/sealed-words.ts'
import type { OutsideKind } from './places.ts'

/** What of such a request is sealed: who asked for what, the places that were looked through, what they were given. */
export const OutsideWords = z.object({
  asker: z.string(),
  asked: z.string(),
  looked: z.array(z.string()),
  answer: z.string(),
})

interface Row {
  readonly id: string
  readonly kind: OutsideKind
  readonly received_on: string
  readonly due_on: string
  readonly identity: Identity | null
  readonly answered_on: string | null
  readonly outcome: 'given' | 'nothing-held' | 'refused' | null
  readonly sealed_words: Buffer
  readonly version: number
}

/** The row of a request, held until the act is over. */
export async function outsideRow({ sql }: Desk, id: string): Promise<Row | undefined> {
  const { rows } = await raw<Row>`
    select id, kind, received_on::text, due_on::text, identity, answered_on::text, outcome, sealed_words, version
    from permissions.outside_access where id = ${id}::uuid for update`.execute(sql)
  return rows[0]
}

/** A request by somebody without a file: what they asked for, and what they were given. */
export const readOutsideAccess = query({
  name: 'read-outside-access',
  input: z.strictObject({ outside: z.uuid() }),
  who: LEADERS,
  async answer({ outside }, desk) {
    const row = await outsideRow(desk, outside)
    if (!row) return refuse(notFound)
    const words = await openWords(desk, 'permissions.outside_access', row, OutsideWords)
    if (words instanceof Refusal) return words
    const { sealed_words: _, ...shown } = row
    return { ...shown, ...words }
  },
})
