import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** True once there is a service here. */
export async function isSetUp({ sql }: Pick<Desk, 'sql'>): Promise<boolean> {
  const row = await sql.withTables<Tables>().selectFrom('service.service').select('one').executeTakeFirst()
  return row !== undefined
}

/** The service's own random id; undefined while none is set up. */
export async function serviceId({ sql }: Pick<Desk, 'sql'>): Promise<string | undefined> {
  const row = await sql.withTables<Tables>().selectFrom('service.service').select('id').executeTakeFirst()
  return row?.id
}
