import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { openReason, type WhatBecame } from './account-change.ts'
import { doorOf } from './door-of.ts'
import { namesOf } from './names-of.ts'

/**
 * One account with what became of it, newest first. Every account has such a history, and only those who lead see it:
 * to anybody else there is nothing here.
 */
export const accountOf = query({
  name: 'account-of',
  input: z.strictObject({ person: z.uuid() }),
  who: LEADERS,
  async answer({ person }, desk) {
    const changes = await changesOf(desk, person)
    if (changes.length === 0) return refuse(notFound)
    const account = await doorOf.answer({ person }, desk)
    if (account instanceof Refusal) return account
    const names = await namesOf(
      desk,
      changes.map(({ by }) => by),
    )
    return {
      ...account,
      changes: changes.map(({ by, ...change }) => ({ ...change, by: names.get(by) ?? null })),
    }
  },
})

interface Row {
  id: string
  what: WhatBecame
  by: string
  at: Date
  sealed_reason: Buffer | null
}

async function changesOf({ sql, secret }: Desk, person: string) {
  const { rows } = await raw<Row>`
    select id, what, by_whom as by, at, sealed_reason from people.account_change
    where person = ${person}::uuid order by at desc limit 50`.execute(sql)
  return rows.map(({ id, sealed_reason, ...change }) => ({
    ...change,
    reason: sealed_reason && openReason(secret, id, sealed_reason),
  }))
}
