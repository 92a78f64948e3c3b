import { type Key, mac, newKey, newPair, open, openFrom, openText, seal, sealTo } from '#platform/crypto.ts'
import type { Desk, InstanceSecret } from '#platform/desk.ts'
import { secretCheck } from './instance-secret.ts'
import type { Tables } from './schema/tables.ts'

/** The keys a person's session carries: their own private key, and the service key where it was granted to them. */
export interface PersonKeys {
  readonly own: Uint8Array
  readonly service?: Key
}

const ownAbout = (person: string) => `vault.person_key|sealed_private_key|${person}`
const grantAbout = (person: string) => `vault.service_grant|sealed_service_key|${person}`
const invitationAbout = (person: string) => `people.invitation|sealed_service_key|${person}`

/** First run: makes the service key, keeps only its check value. The key itself goes to the first person. */
export async function beginCustody(desk: Desk): Promise<Key> {
  const service = newKey()
  await desk.sql
    .withTables<Tables>()
    .insertInto('vault.custody')
    .values({
      service_check: serviceCheck(service),
      secret_check: secretCheck(desk.secret),
      begun_at: desk.now,
    })
    .execute()
  return service
}

const serviceCheck = (service: Key) => mac(service, 'service key')

/** Makes somebody's own key pair; the private half is sealed under what their password yields (`wrapKey`). */
export async function makePersonKeys(
  desk: Desk,
  person: string,
  wrapKey: Key,
): Promise<{ own: Uint8Array; publicKey: Uint8Array }> {
  const { publicKey, privateKey } = await newPair()
  await desk.sql
    .withTables<Tables>()
    .insertInto('vault.person_key')
    .values({
      person,
      public_key: Buffer.from(publicKey),
      sealed_private_key: seal(wrapKey, privateKey, ownAbout(person)),
      made_at: desk.now,
    })
    .execute()
  return { own: privateKey, publicKey }
}

/** Gives somebody the service key: sealed to their public key, so that only their password brings it back. */
export async function grantServiceKey(
  desk: Desk,
  person: string,
  publicKey: Uint8Array,
  service: Key,
): Promise<void> {
  await desk.sql
    .withTables<Tables>()
    .insertInto('vault.service_grant')
    .values({
      person,
      sealed_service_key: await sealTo(publicKey, service, grantAbout(person)),
      granted_by: desk.person?.id ?? null,
      granted_at: desk.now,
    })
    .execute()
}

/** Signing in: opens what the password opens. Undefined when this person has no key pair yet. */
export async function unlock(desk: Desk, person: string, wrapKey: Key): Promise<PersonKeys | undefined> {
  const tables = desk.sql.withTables<Tables>()
  const pair = await tables
    .selectFrom('vault.person_key')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirst()
  if (!pair) return undefined
  const own = open(wrapKey, pair.sealed_private_key, ownAbout(person))
  const grant = await tables
    .selectFrom('vault.service_grant')
    .selectAll()
    .where('person', '=', person)
    .executeTakeFirst()
  if (!grant) return { own }
  return { own, service: await openFrom(own, grant.sealed_service_key, grantAbout(person)) }
}

/** The service key on its way to somebody invited: only their link's token, with this machine's secret, opens it. */
export const sealForInvitation = (
  secret: InstanceSecret,
  token: string,
  person: string,
  service: Key,
): Buffer => seal(tokenKey(secret, 'invitation', token), service, invitationAbout(person))

/** Takes the service key out of an invitation. */
export const openInvitation = (
  secret: InstanceSecret,
  token: string,
  person: string,
  sealed: Uint8Array,
): Key => open(tokenKey(secret, 'invitation', token), sealed, invitationAbout(person))

/** A session's keys, sealed under the cookie and this machine's secret: the database alone opens nothing. */
export function sealSession(secret: InstanceSecret, token: string, keys: PersonKeys): Buffer {
  const text = JSON.stringify({
    own: base64(keys.own),
    ...(keys.service ? { service: base64(keys.service) } : {}),
  })
  return seal(tokenKey(secret, 'session', token), text, 'people.session|sealed_keys')
}

/** The keys that this cookie carries. */
export function openSession(secret: InstanceSecret, token: string, sealed: Uint8Array): PersonKeys {
  const { own, service } = JSON.parse(
    openText(tokenKey(secret, 'session', token), sealed, 'people.session|sealed_keys'),
  )
  return { own: Buffer.from(own, 'base64'), ...(service ? { service: Buffer.from(service, 'base64') } : {}) }
}

const tokenKey = (secret: InstanceSecret, purpose: string, token: string): Key =>
  mac(secret.derive(purpose), token)

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
