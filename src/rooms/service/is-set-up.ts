import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** True once there is a service here. */
export async function isSetUp({ sql }: Pick<Desk, 'sql'>): Promise<boolean> {
  const row = await sql.withTables<Tables>().selectFrom('service.service').select('one').executeTakeFirst()
  return row !== undefined
}
