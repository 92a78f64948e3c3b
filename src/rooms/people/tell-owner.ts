import type { Desk } from '#platform/desk.ts'
import { mailKind } from '#platform/mail.ts'
import { openAddress } from './name.ts'
import type { Tables } from './schema/tables.ts'

/** Tells the owner of an account that a way into it has changed (ASVS 6.3.7). Names nobody, links nowhere. */
const accountChanged = mailKind({
  name: 'account-changed',
  subject: 'A change to your account',
  text: ({ what }: { what: string }) =>
    `${what}\n\nIf this was you, there is nothing to do. If it was not, tell whoever leads your service at once, by telephone.\n`,
})

/** Posts it with the act. Only at the door, where addresses are seen. */
export async function tellOwner(desk: Desk, person: string, what: string): Promise<void> {
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('people.address')
    .select('sealed_address')
    .where('person', '=', person)
    .executeTakeFirst()
  if (!row) return
  const to = openAddress(desk.secret, person, row.sealed_address)
  await desk.post({ kind: accountChanged, to, values: { what } })
}
