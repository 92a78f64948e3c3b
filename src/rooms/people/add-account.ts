import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Role } from '#platform/who.ts'
import { addressLookup } from '#rooms/vault'
import { sealAddress, sealName } from './name.ts'
import type { Tables } from './schema/tables.ts'

/** Makes an account with its roles; its id, or undefined when the address already has one. */
export async function addAccount(
  desk: Desk,
  who: { name: string; address: string; roles: readonly Role[]; state: 'invited' | 'active' },
): Promise<string | undefined> {
  const id = newId()
  const tables = desk.sql.withTables<Tables>()
  const made = await tables
    .insertInto('people.account')
    .values({
      id,
      address_lookup: addressLookup(desk.secret, who.address),
      sealed_name: sealName(desk.secret, id, who.name),
      sealed_address: sealAddress(desk.secret, id, who.address),
      state: who.state,
      made_at: desk.now,
    })
    .onConflict(clash => clash.column('address_lookup').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows !== 1n) return undefined
  const given = who.roles.map(role => ({
    person: id,
    role,
    given_by: desk.person?.id ?? null,
    since: desk.now,
  }))
  await tables.insertInto('people.role_held').values(given).execute()
  return id
}
