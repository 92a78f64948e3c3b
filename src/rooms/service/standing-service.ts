import type { HouseStyle } from '#design/house-style.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** The service as it stands; undefined while none is set up. */
export async function standingService({ sql }: Pick<Desk, 'sql'>) {
  const row = await sql.withTables<Tables>().selectFrom('service.service').selectAll().executeTakeFirst()
  return row && { ...row, style: row.style as HouseStyle }
}
