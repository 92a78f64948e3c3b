import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

const A_YEAR = 12

/** After how many months an entry is to be checked again: twelve, unless those who lead chose otherwise. */
export async function checkMonths({ sql }: Pick<Desk, 'sql'>): Promise<number> {
  const row = await sql
    .withTables<Tables>()
    .selectFrom('directory.setting')
    .select('months')
    .executeTakeFirst()
  return row?.months ?? A_YEAR
}
