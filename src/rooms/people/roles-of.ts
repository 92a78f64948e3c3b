import type { Desk } from '#platform/desk.ts'
import type { Role } from '#platform/who.ts'
import type { Tables } from './schema/tables.ts'

/** The roles that each of some people holds now; somebody who holds none, or has left, is left out. */
export async function rolesOf({ sql }: Desk, ids: readonly string[]): Promise<Map<string, Role[]>> {
  if (ids.length === 0) return new Map()
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('people.role_held')
    .select(['person', 'role'])
    .where('person', 'in', [...new Set(ids)])
    .execute()
  const byPerson = [...Map.groupBy(rows, ({ person }) => person)]
  return new Map(byPerson.map(([person, held]) => [person, held.map(({ role }) => role as Role)]))
}
