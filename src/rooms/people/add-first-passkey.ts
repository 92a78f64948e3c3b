import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { arrive } from './arrive.ts'
import { atStep } from './at-own-desk.ts'
import { notThisPasskey } from './enter-passkey.ts'
import { challengeUsed, keepPasskey, newPasskey } from './keep-passkey.ts'

/** A newcomer's passkey, or another one after the phone was lost, in place of an app. */
export const addFirstPasskey = command({
  name: 'add-first-passkey',
  input: z.strictObject({ ...newPasskey, next: z.string().max(1000).optional() }),
  who: 'halfway',
  as: 'doorkeeper',
  refusals: [notThisPasskey],
  session: 'starts',
  slow: false,
  attempt: challengeUsed,
  async carryOut({ next, ...made }, desk) {
    const self = atStep(desk, 'set-up')
    if (self instanceof Refusal) return self
    const refused = await keepPasskey(self, made)
    if (refused) return refused
    const { id: person, keys, shown } = self
    return arrive(desk, { person, shown: [...shown, 'passkey'], keys }, next)
  },
  about: (_input, { person }) => person,
})
