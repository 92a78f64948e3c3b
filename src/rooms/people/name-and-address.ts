import type { Desk } from '#platform/desk.ts'
import { openAddress, openName } from './name.ts'
import type { Tables } from './schema/tables.ts'

/** What is called by its owner's name and address: their passwords must not be. Only at the door. */
export async function nameAndAddress(desk: Desk, person: string): Promise<{ name: string; address: string }> {
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('people.account')
    .innerJoin('people.address', 'people.address.person', 'people.account.id')
    .select(['sealed_name', 'sealed_address'])
    .where('people.account.id', '=', person)
    .executeTakeFirstOrThrow()
  return {
    name: openName(desk.secret, person, row.sealed_name),
    address: openAddress(desk.secret, person, row.sealed_address),
  }
}
