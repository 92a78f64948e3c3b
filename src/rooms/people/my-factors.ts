import { sql as raw } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notSignedIn, type Refusal, refuse } from '#platform/refusal.ts'
import { type Passkey, passkeysOf } from './passkeys.ts'

/** By what somebody signs in, and since when. */
export interface MyFactors {
  /** Null where they come in by a passkey alone. */
  readonly passwordSince: Date | null
  readonly appSince: Date | null
  readonly codeSince: Date | null
  readonly passkeys: Omit<Passkey, 'transports'>[]
}

interface Row {
  password: Date | null
  app: Date | null
  code: Date | null
}

/** By what whoever asks signs in. Runs at the door, where passwords are; tells nobody of anybody else. */
export const myFactors = query({
  name: 'my-factors',
  input: z.strictObject({}),
  who: 'signed-in',
  as: 'doorkeeper',
  async answer(_input, desk): Promise<MyFactors | Refusal> {
    if (!desk.person) return refuse(notSignedIn)
    const { id: me } = desk.person
    const { rows } = await raw<Row>`select
      (select set_at from people.password where person = ${me}::uuid) as password,
      (select set_at from people.authenticator where person = ${me}::uuid) as app,
      (select made_at from people.recovery_code where person = ${me}::uuid) as code`.execute(desk.sql)
    const passkeys = await passkeysOf(desk, me)
    const [{ password = null, app = null, code = null } = {}] = rows
    return {
      passwordSince: password,
      appSince: app,
      codeSince: code,
      passkeys: passkeys.map(({ transports: _unsaid, ...rest }) => rest),
    }
  },
})
