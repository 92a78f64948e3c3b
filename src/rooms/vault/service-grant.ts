import { sql as raw } from 'kysely'
import { type Key, sealTo } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'
import { serviceCheck } from './service-check.ts'

/**
 * Gives somebody the service key: sealed to their public key, so that only they bring it back. False, and nothing is
 * granted, when this is not the service key any more: somebody exchanged it while the grant was on its way.
 */
export async function grantServiceKey(
  desk: Desk,
  person: string,
  publicKey: Uint8Array,
  service: Key,
): Promise<boolean> {
  const sealed = await sealTo(publicKey, service, aboutGrant(person))
  const { numAffectedRows } = await raw`
    insert into vault.service_grant (person, sealed_service_key, granted_by, granted_at)
    select ${person}::uuid, ${sealed}, ${desk.person?.id ?? null}::uuid, ${desk.now}
    from vault.custody where service_check = ${serviceCheck(service)}`.execute(desk.sql)
  return numAffectedRows === 1n
}

/** Under what a grant is sealed: one moved to another person does not open. */
export const aboutGrant = (person: string): string => `vault.service_grant|sealed_service_key|${person}`

/** Somebody's public key; undefined while they have not taken up their invitation. */
export async function publicKeyOf({ sql }: Desk, person: string): Promise<Buffer | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('vault.person_key')
    .select('public_key')
    .where('person', '=', person)
    .executeTakeFirst()
  return row?.public_key
}
