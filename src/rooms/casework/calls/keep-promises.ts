import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** Marks open promises of a file as kept, with the contact by which they were, where there is one; gives how many. */
export async function keepPromises(
  { sql, person, now }: Desk,
  file: string,
  promises: readonly string[],
  contact: string | null = null,
): Promise<number> {
  if (promises.length === 0) return 0
  const { numUpdatedRows } = await sql
    .withTables<Tables>()
    .updateTable('casework.promise')
    .set({ kept_at: now, kept_by: person?.id ?? null, kept_contact: contact })
    .where('file', '=', file)
    .where('id', 'in', [...promises])
    .where('kept_at', 'is', null)
    .where('let_go_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
