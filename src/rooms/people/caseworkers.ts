import type { Desk } from '#platform/desk.ts'
import { CASEWORKERS, type Role } from '#platform/who.ts'
import type { Tables } from './schema/tables.ts'

/** The ids of those with an open account whose role works with families. */
export const caseworkers = (desk: Desk): Promise<string[]> => withRoles(desk, CASEWORKERS)

/** The ids of those with an open account who are volunteers, and open the files granted to them only. */
export const volunteers = (desk: Desk): Promise<string[]> => withRoles(desk, ['volunteer'])

async function withRoles({ sql }: Desk, roles: readonly Role[]): Promise<string[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('people.account')
    .innerJoin('people.role_held', 'people.role_held.person', 'people.account.id')
    .select('people.account.id')
    .distinct()
    .where('state', '<>', 'inactive')
    .where('role', 'in', [...roles])
    .execute()
  return rows.map(({ id }) => id)
}
