import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { Role } from '#platform/who.ts'
import { openName } from './name.ts'

/**
 * Those with an open account who hold any of these roles, by name. Told to those who work with families, of the chairs
 * also to the confidant and the answerer, and to nobody else: the database asks as well, since others may see accounts
 * for other ends.
 */
export async function colleaguesWith(
  { sql, secret }: Desk,
  roles: readonly Role[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await raw<{ id: string; sealed_name: Buffer }>`
    select id, sealed_name from people.account
    where state <> 'inactive'
      and id in (select person from people.role_held where role = any(${[...roles]}))
      and platform.holds('coordinator', 'deputy', 'officer', 'safeguarding-lead', 'confidant', 'answerer')`.execute(
    sql,
  )
  return rows
    .map(({ id, sealed_name }) => ({ id, name: openName(secret, id, sealed_name) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
