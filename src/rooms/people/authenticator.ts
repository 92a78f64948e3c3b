import { generateURI, ScureBase32Plugin, verifySync } from 'otplib'
import { mac, newKey, open, seal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Keys } from '#platform/who.ts'
import type { Tables } from './schema/tables.ts'

/** Seconds that a code is shown for; half a minute early or late is forgiven (RFC 6238 §5.2). */
const STEP_SECONDS = 30
const SECRET_BYTES = 20

/** A new secret for an authenticator app: 160 random bits in base32. */
export const newAuthenticatorSecret = (): string =>
  new ScureBase32Plugin().encode(newKey().subarray(0, SECRET_BYTES), { padding: false })

/** What the app reads from the square: whose account, and the secret. */
export const authenticatorUri = (service: string, name: string, secret: string): string =>
  generateURI({ issuer: service, label: name, secret })

/** Which half minute this code is for, when it is right and of one after `last`; undefined otherwise. */
export function stepOfCode(secret: string, code: string, now: Date, last = 0): number | undefined {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const epoch = Math.floor(now.getTime() / 1000)
  const found = verifySync({ secret, token, epoch, epochTolerance: STEP_SECONDS })
  if (!found.valid || !('timeStep' in found)) return undefined
  return found.timeStep > last ? found.timeStep : undefined
}

/** Keeps somebody's app in place of a former one; `step` is the half minute whose code they have just shown. */
export async function keepAuthenticator(
  desk: Desk,
  person: string,
  keys: Keys,
  secret: string,
  step: number,
): Promise<void> {
  const sealed_secret = seal(keyOf(desk, keys), secret, about(person))
  const kept = { sealed_secret, last_step: String(step), set_at: desk.now }
  await desk.sql
    .withTables<Tables>()
    .insertInto('people.authenticator')
    .values({ person, ...kept })
    .onConflict(former => former.column('person').doUpdateSet(kept))
    .execute()
}

/** Whether this is the code that their app shows now. It is used up by this, and every earlier one with it. */
export async function useCode(desk: Desk, person: string, keys: Keys, code: string): Promise<boolean> {
  const tables = desk.sql.withTables<Tables>()
  const row = await tables
    .selectFrom('people.authenticator')
    .select(['sealed_secret', 'last_step'])
    .where('person', '=', person)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  const secret = open(keyOf(desk, keys), row.sealed_secret, about(person)).toString()
  const step = stepOfCode(secret, code, desk.now, Number(row.last_step))
  if (step === undefined) return false
  await tables
    .updateTable('people.authenticator')
    .set({ last_step: String(step) })
    .where('person', '=', person)
    .execute()
  return true
}

/** Takes somebody's app away. */
export async function dropAuthenticator({ sql }: Desk, person: string): Promise<void> {
  await sql.withTables<Tables>().deleteFrom('people.authenticator').where('person', '=', person).execute()
}

/** Only with the person's own key, which their password, passkey or recovery code opens, and this machine's secret. */
const keyOf = ({ secret }: Desk, { own }: Keys) => mac(secret.derive('authenticator'), own)

const about = (person: string) => `people.authenticator|sealed_secret|${person}`
