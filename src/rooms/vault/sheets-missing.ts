import type { Desk, InstanceSecret } from '#platform/desk.ts'
import type { Tables } from './schema/tables.ts'

export const sheetsMissing = {
  code: 'sheets-missing',
  status: 409,
  sentence:
    'The recovery sheets are not printed and confirmed yet. Until then a lost password could close every file for good, so nothing can be recorded: whoever leads the service prints them under Keys.',
} as const

/** Services whose sheets were seen to be confirmed: they stay so, since newer ones only take their place. */
const confirmed = new WeakSet<InstanceSecret>()

/** Whether there is no way back yet if every password were lost. Asked of the database until it has said no once. */
export async function areSheetsMissing({ sql, secret }: Desk): Promise<boolean> {
  if (confirmed.has(secret)) return false
  const row = await sql
    .withTables<Tables>()
    .selectFrom('vault.escrow')
    .select('id')
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  if (row) confirmed.add(secret)
  return !row
}
