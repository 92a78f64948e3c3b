import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** Ends somebody's sessions, or everybody's, with the keys that they carry. Only those who lead may end others'. */
export async function endSessions({ sql }: Desk, person?: string): Promise<void> {
  const all = sql.withTables<Tables>().deleteFrom('people.session')
  await (person ? all.where('person', '=', person) : all).execute()
}

/** Ends all of somebody's sessions but the one that asks; how many. */
export async function endOtherSessions({ sql, caller }: Desk, person: string): Promise<number> {
  const all = sql.withTables<Tables>().deleteFrom('people.session').where('person', '=', person)
  const { cookie } = caller ?? {}
  const { numDeletedRows } = await (cookie ? all.where('token_hash', '<>', cookie) : all).executeTakeFirst()
  return Number(numDeletedRows)
}
