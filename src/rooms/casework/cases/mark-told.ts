import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'
import type { ToldBy } from './decision.ts'

/** Marks that the family knows of a decision; how they first came to know of it stays as it was recorded. */
export async function markTold({ sql, now }: Desk, decision: string, by: ToldBy): Promise<void> {
  await sql
    .withTables<Tables>()
    .updateTable('casework.decision')
    .set({ told_at: now, told_by: by })
    .where('id', '=', decision)
    .where('told_at', 'is', null)
    .execute()
}
