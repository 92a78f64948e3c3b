import { sql as raw } from 'kysely'
import { mac } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import { lockedUntil } from './lock-out.ts'
import { networkOf } from './network-of.ts'
import type { Tables } from './schema/tables.ts'

/** What is tried: a password at the door, a code, a recovery code, one's own password once in; or anything, from one address. */
export type Tried = 'password' | 'code' | 'recovery' | 'own'

export const tooManyTries = {
  code: 'too-many-tries',
  status: 429,
  sentence: 'There were too many tries. Wait a little and try again.',
} as const

/**
 * Counts a try before it is made, so that many at once gain nothing by it, and refuses when the account or the network
 * address has had too many. For the command's `attempt`: it stays counted though the act is refused.
 */
export async function countAttempt(desk: Desk, tried: Tried, subject: string): Promise<Refusal | undefined> {
  return (await countFromNetwork(desk)) ?? barredUntil(desk, await count(desk, tried, subject))
}

/** The same by network address alone, for what nobody can guess. */
export async function countFromNetwork(desk: Desk): Promise<Refusal | undefined> {
  const network = networkOf(desk.caller?.network)
  return network ? barredUntil(desk, await count(desk, 'network', network)) : undefined
}

function barredUntil(desk: Desk, until: Date | undefined): Refusal | undefined {
  if (!until) return undefined
  const minutes = Math.ceil((until.getTime() - desk.now.getTime()) / 60_000)
  const wait = minutes === 1 ? '1 minute' : `${minutes} minutes`
  return refuse(tooManyTries, { sentence: `There were too many tries. Wait ${wait} and try again.` })
}

/** It was right: the account's count begins anew; the address is spared this one try. */
export async function forgetAttempts(desk: Desk, tried: Tried, subject: string): Promise<void> {
  await desk.sql
    .withTables<Tables>()
    .deleteFrom('people.attempt')
    .where('kind', '=', tried)
    .where('subject', '=', hidden(desk, tried, subject))
    .execute()
  await forgetFromNetwork(desk)
}

/** Spares the address one try. */
export async function forgetFromNetwork(desk: Desk): Promise<void> {
  const network = networkOf(desk.caller?.network)
  if (network)
    await desk.sql
      .withTables<Tables>()
      .updateTable('people.attempt')
      .set(at => ({ tries: at('tries', '-', 1) }))
      .where('kind', '=', 'network')
      .where('subject', '=', hidden(desk, 'network', network))
      .where('tries', '>', 0)
      .execute()
}

/** Until when it is barred, or undefined: then it is counted. What is barred is not counted on, so that a wait ends. */
async function count(desk: Desk, kind: Tried | 'network', subject: string): Promise<Date | undefined> {
  const hash = hidden(desk, kind, subject)
  await raw`insert into people.attempt (kind, subject, tries, last_at) values (${kind}, ${hash}, 0, ${desk.now})
    on conflict do nothing`.execute(desk.sql)
  const tables = desk.sql.withTables<Tables>()
  const row = await tables
    .selectFrom('people.attempt')
    .select(['tries', 'last_at', 'locked_until'])
    .where('kind', '=', kind)
    .where('subject', '=', hash)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.locked_until && row.locked_until > desk.now) return row.locked_until
  const { tries, until } = lockedUntil(kind, row.tries, row.last_at, desk.now)
  await tables
    .updateTable('people.attempt')
    .set({ tries, last_at: desk.now, locked_until: until ?? null })
    .where('kind', '=', kind)
    .where('subject', '=', hash)
    .execute()
  return undefined
}

/** Under this machine's secret: a copy of the table tells neither who was tried nor from where. */
const hidden = ({ secret }: Desk, kind: string, subject: string): Buffer =>
  mac(secret.derive('attempt'), `${kind}|${subject}`)
