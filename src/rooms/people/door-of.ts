import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { keysHeld } from '#rooms/vault'
import { accountAtHand } from './account-at-hand.ts'
import { openAddress, openName } from './name.ts'
import { namesOf } from './names-of.ts'

/** An account as `door-of` answers. */
export type Door = Exclude<Awaited<ReturnType<typeof doorOf.answer>>, Refusal>

/**
 * One account: who it is, what they may do, and the invitation on its way. What they hold by way of keys is seen by
 * those who lead; to an operator nobody holds any.
 */
export const doorOf = query({
  name: 'door-of',
  input: z.strictObject({ person: z.uuid() }),
  who: [...LEADERS, 'operator'],
  async answer({ person }, desk) {
    const account = await accountAtHand(desk, person)
    const known = account && (await details(desk, person))
    if (!account || !known) return refuse(notFound)
    const { until, made_by: by } = known
    return {
      ...account,
      id: person,
      name: openName(desk.secret, person, known.sealed_name),
      address: openAddress(desk.secret, person, known.sealed_address),
      unseen: known.unseen,
      invitation: until && { until, by: by && ((await namesOf(desk, [by])).get(by) ?? null) },
      keys: await keysHeld(desk, person),
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
