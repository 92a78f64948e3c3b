import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import { fileIsHeld } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'

/** Refuses the erasure of a file that is held for a court, a tribunal or an inspector. */
export async function isHeld({ sql }: Desk, file: string): Promise<Refusal | undefined> {
  const hold = await sql
    .withTables<Tables>()
    .selectFrom('permissions.legal_hold')
    .select('id')
    .where('file', '=', file)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return hold && refuse(fileIsHeld)
}
