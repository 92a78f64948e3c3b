import { type Key, newPair, open, openFrom, seal } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'
import { aboutGrant } from './service-grant.ts'

/** The keys that a person's session carries: their own private key, and the service key where it was granted. */
export interface PersonKeys {
  readonly own: Uint8Array
  readonly service?: Key
}

/** By what somebody opens their private key. */
export type WrapKind = 'password' | 'recovery' | 'passkey'

/**
 * Makes somebody's own key pair; the private half is sealed under what their password yields (`wrapKey`). A pair from
 * before, which nobody can open any more, goes, and with it whatever was granted to it.
 */
export async function makePersonKeys(
  desk: Desk,
  person: string,
  wrapKey: Key,
): Promise<{ own: Uint8Array; publicKey: Uint8Array }> {
  const { publicKey, privateKey } = await newPair()
  const tables = desk.sql.withTables<Tables>()
  await tables.deleteFrom('vault.person_key').where('person', '=', person).execute()
  await tables
    .insertInto('vault.person_key')
    .values({ person, public_key: Buffer.from(publicKey), made_at: desk.now })
    .execute()
  await keepWrap(desk, person, 'password', '', privateKey, wrapKey)
  return { own: privateKey, publicKey }
}

/**
 * Signing in: opens what this wrap key opens. Undefined when this person has no such wrap. Throws SealBroken for the
 * wrong key.
 */
export async function unlock(
  desk: Desk,
  person: string,
  wrapKey: Key,
  kind: WrapKind = 'password',
  id = '',
): Promise<PersonKeys | undefined> {
  const own = await openWrap(desk, person, wrapKey, kind, id)
  if (!own) return undefined
  const grant = await desk.sql
    .withTables<Tables>()
    .selectFrom('vault.service_grant')
    .select('sealed_service_key')
    .where('person', '=', person)
    .executeTakeFirst()
  if (!grant) return { own }
  return { own, service: await openFrom(own, grant.sealed_service_key, aboutGrant(person)) }
}

/** Another way of opening the private key of whoever acts, such as a passkey's PRF output; one from before is replaced. */
export async function addWrap(
  desk: Desk,
  person: string,
  kind: WrapKind,
  id: string,
  wrapKey: Key,
): Promise<void> {
  const { keys, id: acting } = desk.person ?? {}
  if (!keys || acting !== person) throw new Error('only a person’s own session can add a way to their key')
  await keepWrap(desk, person, kind, id, keys.own, wrapKey)
}

/** Takes one way away. The last one takes the key with it: refuse that before. */
export async function removeWrap(desk: Desk, person: string, kind: WrapKind, id: string): Promise<void> {
  await desk.sql
    .withTables<Tables>()
    .deleteFrom('vault.person_wrap')
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute()
}

/** A changed password: the same private key, sealed under the new wrap key. Throws SealBroken for a wrong old one. */
export async function changeWrap(
  desk: Desk,
  person: string,
  oldWrapKey: Key,
  newWrapKey: Key,
): Promise<void> {
  const own = await openWrap(desk, person, oldWrapKey, 'password', '')
  if (!own) throw new Error('there is no private key to seal anew')
  await keepWrap(desk, person, 'password', '', own, newWrapKey)
}

/** Seals a private key that is at hand under one more wrap key. */
async function keepWrap(
  { sql, now }: Desk,
  person: string,
  kind: WrapKind,
  id: string,
  own: Uint8Array,
  wrapKey: Key,
): Promise<void> {
  const sealed_private_key = seal(wrapKey, own, about(person, kind, id))
  await sql
    .withTables<Tables>()
    .insertInto('vault.person_wrap')
    .values({ person, kind, id, sealed_private_key, made_at: now })
    .onConflict(known =>
      known.columns(['person', 'kind', 'id']).doUpdateSet({ sealed_private_key, made_at: now }),
    )
    .execute()
}

/** The private key behind one wrap; undefined when there is none. */
async function openWrap(
  { sql }: Desk,
  person: string,
  wrapKey: Key,
  kind: WrapKind,
  id: string,
): Promise<Buffer | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('vault.person_wrap')
    .select('sealed_private_key')
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && open(wrapKey, row.sealed_private_key, about(person, kind, id))
}

const about = (person: string, kind: WrapKind, id: string) =>
  `vault.person_wrap|sealed_private_key|${person}|${kind}|${id}`
