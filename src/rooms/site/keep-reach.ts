import type { Insertable } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

type Row = Insertable<Tables['site.reach']>

/** Keeps a part of how the service is reached, over the version that it was typed over; false when that is no longer the newest. */
export async function keepReach(
  { sql, person, now }: Desk,
  version: number,
  change: Partial<Omit<Row, 'one' | 'version' | 'changed_by' | 'changed_at'>>,
): Promise<boolean> {
  const row = { ...change, changed_by: person?.id ?? '', changed_at: now, version: version + 1 }
  const tables = sql.withTables<Tables>()
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('site.reach')
    .values(row)
    .onConflict(conflict => conflict.column('one').doUpdateSet(row).where('site.reach.version', '=', version))
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
