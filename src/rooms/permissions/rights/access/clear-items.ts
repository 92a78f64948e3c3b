import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../../schema/tables.ts'

/** Throws away what was collected for a request. */
export async function clearItems({ sql }: Desk, request: string): Promise<void> {
  await sql
    .withTables<Tables>()
    .deleteFrom('permissions.access_item')
    .where('request', '=', request)
    .execute()
}
