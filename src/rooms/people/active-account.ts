import type { Desk } from '#platform/desk.ts'
import { addressLookup } from '#rooms/vault'
import type { Tables } from './schema/tables.ts'

/** The id of the open account at this address, as the door looks it up; undefined when there is none. */
export async function activeAccount({ sql, secret }: Desk, address: string): Promise<string | undefined> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('people.address')
    .innerJoin('people.account', 'people.account.id', 'people.address.person')
    .select('people.account.id')
    .where('people.address.address_lookup', '=', addressLookup(secret, address))
    .where('people.account.state', '=', 'active')
    .executeTakeFirst()
  return row?.id
}
