import type { Desk } from '#platform/desk.ts'
import type { MailKind, MailValues } from '#platform/mail.ts'
import { openAddress } from './name.ts'
import type { Tables } from './schema/tables.ts'

/** Mails colleagues that something waits, with the act. Only where `alarm` is held for it: else no address is seen. */
export async function alertColleagues(
  desk: Desk,
  people: readonly string[],
  kind: MailKind<MailValues>,
): Promise<number> {
  if (people.length === 0) return 0
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('people.address')
    .select(['person', 'sealed_address'])
    .where('person', 'in', [...people])
    .execute()
  for (const { person, sealed_address } of rows)
    await desk.post({ kind, to: openAddress(desk.secret, person, sealed_address), values: {} })
  return rows.length
}
