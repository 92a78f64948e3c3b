import { z } from 'zod'
import { command } from '#platform/command.ts'
import { digest, newToken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { localPath } from '#platform/local-path.ts'
import { refuse } from '#platform/refusal.ts'
import { addressLookup, sealSession, unlock } from '#rooms/vault'
import { noteSeen } from './last-seen.ts'
import { checkPassword } from './password.ts'
import type { Tables } from './schema/tables.ts'
import { countFailure, forgetFailures, isThrottled } from './throttle.ts'

const notThisPassword = {
  code: 'not-this-password',
  status: 422,
  sentence: 'The e-mail address or the password is not right.',
} as const
const tooManyTries = {
  code: 'too-many-tries',
  status: 429,
  sentence: 'There were too many tries. Wait a quarter of an hour and try again.',
} as const

/** Signs somebody in. The answer is the same, and takes as long, whether or not the address has an account (ASVS 6.3.8). */
export const signIn = command({
  name: 'sign-in',
  input: z.strictObject({
    address: z.string({ error: 'Enter your e-mail address' }).max(320),
    password: z.string({ error: 'Enter your password' }).max(200),
    next: z.string().max(1000).optional(),
  }),
  who: 'anyone',
  as: 'doorkeeper',
  refusals: [notThisPassword, tooManyTries],
  session: 'starts',
  async carryOut({ address, password, next }, desk) {
    const lookup = addressLookup(desk.secret, address)
    const account = lookup.toString('base64')
    if (isThrottled(desk.secret, account, desk.now)) return refuse(tooManyTries)
    const person = await activeAccount(desk, lookup)
    const wrapKey = await checkPassword(desk, person, password)
    if (!person || !wrapKey) {
      countFailure(desk.secret, account, desk.now)
      return refuse(notThisPassword, { field: 'address' })
    }
    forgetFailures(desk.secret, account)
    return { person, next: localPath(next) ?? '/', token: await openSessionFor(desk, person, wrapKey) }
  },
  about: (_input, { person }) => person,
})

async function activeAccount(desk: Desk, lookup: Buffer): Promise<string | undefined> {
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('people.address')
    .innerJoin('people.account', 'people.account.id', 'people.address.person')
    .select('people.account.id')
    .where('people.address.address_lookup', '=', lookup)
    .where('people.account.state', '=', 'active')
    .executeTakeFirst()
  return row?.id
}

/** Starts a session: the cookie's token goes to the browser only, the database keeps its hash. */
export async function openSessionFor(desk: Desk, person: string, wrapKey: Uint8Array): Promise<string> {
  const token = newToken()
  const keys = await unlock(desk, person, wrapKey)
  await desk.sql
    .withTables<Tables>()
    .insertInto('people.session')
    .values({
      token_hash: digest(token),
      person,
      sealed_keys: keys ? sealSession(desk.secret, token, keys) : null,
      started_at: desk.now,
      seen_at: desk.now,
    })
    .execute()
  await noteSeen(desk.sql, person, desk.now)
  return token
}
