import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { keepAuthenticator, stepOfCode } from './authenticator.ts'
import { notThisCode, sixFigures } from './enter-code.ts'
import { takeOffer } from './offer.ts'
import { countOwnAttempt, ownPassword, ownPasswordRefusals, withOwnPassword } from './own-password.ts'
import { offered, offerOver } from './set-up-authenticator.ts'
import { tellOwner } from './tell-owner.ts'

/** Another authenticator app in place of the one so far, or the first beside a passkey. */
export const replaceAuthenticator = command({
  name: 'replace-authenticator',
  input: z.strictObject({ offer: offered, code: sixFigures, password: ownPassword }),
  who: 'signed-in',
  as: 'doorkeeper',
  slow: true,
  bare: true,
  refusals: [...ownPasswordRefusals, notThisCode, offerOver],
  attempt: countOwnAttempt,
  async carryOut({ offer, code, password }, desk) {
    const self = await withOwnPassword(desk, password)
    if (self instanceof Refusal) return self
    const secret = takeOffer(desk, 'authenticator', self.id, offer)
    if (!secret) return refuse(offerOver)
    const step = stepOfCode(secret, code, desk.now)
    if (step === undefined) return refuse(notThisCode, { field: 'code' })
    await keepAuthenticator(desk, self.id, self.keys, secret, step)
    await tellOwner(desk, self.id, 'Another app now makes the codes for your account.')
    return { person: self.id }
  },
  about: (_input, { person }) => person,
})
