import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { notThisPasskey } from './enter-passkey.ts'
import { challengeUsed, keepPasskey, newPasskey } from './keep-passkey.ts'
import { countOwnAttempt, ownPassword, ownPasswordRefusals, withOwnPassword } from './own-password.ts'
import { tellOwner } from './tell-owner.ts'

/** One more passkey for whoever is signed in. */
export const addPasskey = command({
  name: 'add-passkey',
  input: z.strictObject({ ...newPasskey, password: ownPassword }),
  who: 'signed-in',
  as: 'doorkeeper',
  slow: true,
  bare: true,
  refusals: [...ownPasswordRefusals, notThisPasskey],
  attempt: async (input, desk) => (await countOwnAttempt(input, desk)) ?? challengeUsed(input, desk),
  async carryOut({ password, ...made }, desk) {
    const self = await withOwnPassword(desk, password)
    if (self instanceof Refusal) return self
    const refused = await keepPasskey(self, made)
    if (refused) return refused
    await tellOwner(desk, self.id, 'A passkey was added to your account.')
    return { person: self.id }
  },
  about: (_input, { person }) => person,
})
