import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'
import { grantServiceKey, publicKeyOf } from './service-grant.ts'

/**
 * Gives somebody the service key, as whoever acts holds it. True when they hold it now; false when whoever acts has
 * none, or an old one, or when they have no key pair yet: then the page Keys says who is still without.
 */
export async function giveServiceKey(desk: Desk, person: string): Promise<boolean> {
  const service = desk.person?.keys?.service
  const publicKey = await publicKeyOf(desk, person)
  if (!service || !publicKey) return false
  const held = await desk.sql
    .withTables<Tables>()
    .selectFrom('vault.service_grant')
    .select('person')
    .where('person', '=', person)
    .executeTakeFirst()
  return held !== undefined || grantServiceKey(desk, person, publicKey, service)
}
