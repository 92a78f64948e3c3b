import type { HouseStyle } from '#design/house-style.ts'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

/** The service as it stands; undefined while none is set up. */
export async function standingService({ sql }: Pick<Desk, 'sql'>) {
  const tables = sql.withTables<Tables>()
  const row = await tables
    .selectFrom('service.service')
    .selectAll()
    .select(({ exists, selectFrom }) => exists(selectFrom('service.logo').select('one')).as('has_logo'))
    .executeTakeFirst()
  return row && { ...row, style: row.style as HouseStyle, has_logo: Boolean(row.has_logo) }
}
