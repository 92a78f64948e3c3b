import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** Ends somebody's sessions, or everybody's, with the keys that they carry. Only those who lead may end others'. */
export async function endSessions({ sql }: Desk, person?: string): Promise<void> {
  const all = sql.withTables<Tables>().deleteFrom('people.session')
  await (person ? all.where('person', '=', person) : all).execute()
}
