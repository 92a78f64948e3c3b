import type { Desk } from '#platform/desk.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from './schema/tables.ts'

/** The ids of those with an open account whose role works with families. */
export async function caseworkers({ sql }: Desk): Promise<string[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('people.account')
    .innerJoin('people.role_held', 'people.role_held.person', 'people.account.id')
    .select('people.account.id')
    .distinct()
    .where('state', '<>', 'inactive')
    .where('role', 'in', [...CASEWORKERS])
    .execute()
  return rows.map(({ id }) => id)
}
