import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Role } from '#platform/who.ts'
import { addressLookup } from '#rooms/vault'
import { enterChange } from './account-change.ts'
import { sealAddress, sealName } from './name.ts'
import type { Tables } from './schema/tables.ts'

/** Makes an account with its roles; its id, or undefined when the address already has one. */
export async function addAccount(
  desk: Desk,
  who: { name: string; address: string; roles: readonly Role[]; state: 'invited' | 'active' },
): Promise<string | undefined> {
  const id = newId()
  const tables = desk.sql.withTables<Tables>()
  const sealed_name = sealName(desk.secret, id, who.name)
  await tables
    .insertInto('people.account')
    .values({
      id,
      sealed_name,
      state: who.state,
      made_at: desk.now,
      joined_at: who.state === 'active' ? desk.now : null,
    })
    .execute()
  if (!(await addAddress(desk, id, who.address))) return undefined
  const given = who.roles.map(role => ({
    person: id,
    role,
    given_by: desk.person?.id ?? null,
    since: desk.now,
  }))
  await tables.insertInto('people.role_held').values(given).execute()
  await enterChange(desk, id, who.state === 'active' ? 'founded' : 'invited')
  return id
}

/** False when somebody else has the address; the act that asked is then refused, and leaves nothing. */
async function addAddress({ sql, secret }: Desk, person: string, address: string): Promise<boolean> {
  const entered = await sql
    .withTables<Tables>()
    .insertInto('people.address')
    .values({
      person,
      address_lookup: addressLookup(secret, address),
      sealed_address: sealAddress(secret, person, address),
    })
    .onConflict(clash => clash.column('address_lookup').doNothing())
    .executeTakeFirst()
  return entered.numInsertedOrUpdatedRows === 1n
}
