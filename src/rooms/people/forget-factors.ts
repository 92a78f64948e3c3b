import type { Desk } from '#platform/desk.ts'
import { dropAuthenticator } from './authenticator.ts'
import { dropRecoveryCode } from './recovery.ts'
import type { Tables } from './schema/tables.ts'

/**
 * Before somebody takes up an invitation anew: what they had shown before is worth nothing, since it was sealed under
 * their former key. They set up a second factor as a newcomer does.
 */
export async function forgetFactors(desk: Desk, person: string): Promise<void> {
  await dropAuthenticator(desk, person)
  await dropRecoveryCode(desk, person)
  await desk.sql.withTables<Tables>().deleteFrom('people.passkey').where('person', '=', person).execute()
  await desk.sql.withTables<Tables>().deleteFrom('people.session').where('person', '=', person).execute()
}
