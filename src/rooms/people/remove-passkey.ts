import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { removeWrap } from '#rooms/vault'
import { factorsOf } from './factors-of.ts'
import { countOwnAttempt, ownPassword, ownPasswordRefusals, withOwnPassword } from './own-password.ts'
import type { Tables } from './schema/tables.ts'
import { tellOwner } from './tell-owner.ts'

const lastFactor = {
  code: 'last-factor',
  status: 422,
  sentence: 'This is the only second factor of your account. Add an app or another passkey first.',
} as const

/** Takes one's own passkey away, with what it opened. The last second factor stays until there is another. */
export const removePasskey = command({
  name: 'remove-passkey',
  input: z.strictObject({
    passkey: z.string({ error: 'Choose a passkey' }).max(2_000),
    password: ownPassword,
  }),
  who: 'signed-in',
  as: 'doorkeeper',
  slow: true,
  bare: true,
  refusals: [...ownPasswordRefusals, notFound, lastFactor],
  attempt: countOwnAttempt,
  async carryOut({ passkey, password }, desk) {
    const self = await withOwnPassword(desk, password)
    if (self instanceof Refusal) return self
    const { numDeletedRows } = await desk.sql
      .withTables<Tables>()
      .deleteFrom('people.passkey')
      .where('id', '=', passkey)
      .where('person', '=', self.id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return refuse(notFound)
    const { authenticator, passkeys } = await factorsOf(desk, self.id)
    if (!authenticator && !passkeys) return refuse(lastFactor, { field: 'passkey' })
    await removeWrap(desk, self.id, 'passkey', passkey)
    await tellOwner(desk, self.id, 'A passkey was taken from your account.')
    return { person: self.id }
  },
  about: (_input, { person }) => person,
})
