import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import { keysHeld } from '#rooms/vault'
import { accountAtHand } from './account-at-hand.ts'
import { openReason, type WhatBecame } from './account-change.ts'
import { openAddress, openName } from './name.ts'
import { namesOf } from './names-of.ts'

/** An account as `account-of` answers. */
export type ShownAccount = Exclude<Awaited<ReturnType<typeof accountOf.answer>>, Refusal>

/** One account: who it is, what they may do and hold, the invitation on its way, and what became of it, newest first. */
export const accountOf = query({
  name: 'account-of',
  input: z.strictObject({ person: z.uuid() }),
  who: [...LEADERS, 'operator'],
  async answer({ person }, desk) {
    const account = await accountAtHand(desk, person)
    const known = account && (await details(desk, person))
    if (!account || !known) return refuse(notFound)
    const changes = await changesOf(desk, person)
    const names = await namesOf(desk, [...changes.map(({ by }) => by), known.made_by ?? ''].filter(Boolean))
    return {
      ...account,
      name: openName(desk.secret, person, known.sealed_name),
      address: openAddress(desk.secret, person, known.sealed_address),
      unseen: known.unseen,
      invitation: known.until && { until: known.until, by: names.get(known.made_by ?? '') ?? null },
      keys: mayPass(LEADERS, desk.person) ? await keysHeld(desk, person) : null,
      changes: changes.map(({ by, ...change }) => ({ ...change, by: names.get(by) ?? null })),
    }
  },
})

interface Row {
  sealed_name: Buffer
  sealed_address: Buffer
  unseen: number | null
  until: Date | null
  made_by: string | null
}

async function details({ sql, now }: Desk, person: string): Promise<Row | undefined> {
  const { rows } = await raw<Row>`
    select sealed_name, sealed_address, i.expires_at as until, i.made_by,
      (${now}::timestamptz at time zone 'Europe/London')::date - s.on_day as unseen
    from people.account a join people.address d on d.person = a.id
    left join people.last_seen s on s.person = a.id
    left join people.invitation i on i.person = a.id and i.expires_at > ${now}
    where a.id = ${person}::uuid`.execute(sql)
  return rows[0]
}

/** Only those who lead see what became of an account, and why. */
async function changesOf({ sql, secret }: Desk, person: string) {
  const { rows } = await raw<{
    id: string
    what: WhatBecame
    by: string
    at: Date
    sealed_reason: Buffer | null
  }>`
    select id, what, by_whom as by, at, sealed_reason from people.account_change
    where person = ${person}::uuid order by at desc limit 50`.execute(sql)
  return rows.map(({ id, sealed_reason, ...change }) => ({
    ...change,
    reason: sealed_reason && openReason(secret, id, sealed_reason),
  }))
}
