import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import type { Factors } from './next-step.ts'

/** What this person's account has besides a password. Seen at the door, and by themselves. */
export async function factorsOf({ sql }: Desk, person: string): Promise<Factors> {
  const { rows } = await raw<Factors>`select
      exists (select from people.authenticator where person = ${person}) as authenticator,
      exists (select from people.passkey where person = ${person}) as passkeys,
      exists (select from people.recovery_code where person = ${person}) as recovery`.execute(sql)
  return rows[0] ?? { authenticator: false, passkeys: false, recovery: false }
}
