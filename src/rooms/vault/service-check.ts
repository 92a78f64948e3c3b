import { equal, type Key, mac } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** What tells one service key from another without showing it: HMAC-SHA-256 of a fixed text under it. */
export const serviceCheck = (service: Key): Buffer => mac(service, 'service key')

/** Whether this is the service key in use: false for one that was exchanged since, or that was never ours. */
export async function isServiceKey({ sql }: Pick<Desk, 'sql'>, service: Key): Promise<boolean> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('vault.custody')
    .select('service_check')
    .executeTakeFirst()
  return row !== undefined && equal(row.service_check, serviceCheck(service))
}
