import type { Desk } from '#platform/desk.ts'
import { addressLookup } from '#rooms/vault'
import type { Tables } from './schema/tables.ts'

/** The id of the active account at this e-mail address, or with this id; undefined when there is none. */
export async function personAt(
  { sql, secret }: Pick<Desk, 'sql' | 'secret'>,
  addressOrId: string,
): Promise<string | undefined> {
  const active = sql
    .withTables<Tables>()
    .selectFrom('people.account')
    .innerJoin('people.address', 'people.address.person', 'people.account.id')
    .select('id')
    .where('state', '=', 'active')
  const row = await (ID.test(addressOrId)
    ? active.where('id', '=', addressOrId)
    : active.where('address_lookup', '=', addressLookup(secret, addressOrId))
  ).executeTakeFirst()
  return row?.id
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
