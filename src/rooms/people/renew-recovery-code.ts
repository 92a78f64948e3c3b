import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { notTheLastGroup, typedGroup } from './keep-recovery-code.ts'
import { takeOffer } from './offer.ts'
import { countOwnAttempt, ownPassword, ownPasswordRefusals, withOwnPassword } from './own-password.ts'
import { keepRecoveryCode, lastGroup, plainCode } from './recovery.ts'
import { offered, offerOver } from './set-up-authenticator.ts'
import { tellOwner } from './tell-owner.ts'

/** A new recovery code in place of one that was lost or seen; the former opens nothing from then on. */
export const renewRecoveryCode = command({
  name: 'renew-recovery-code',
  input: z.strictObject({ offer: offered, lastGroup: typedGroup, password: ownPassword }),
  who: 'signed-in',
  as: 'doorkeeper',
  slow: true,
  bare: true,
  refusals: [...ownPasswordRefusals, offerOver, notTheLastGroup],
  attempt: countOwnAttempt,
  async carryOut({ offer, lastGroup: typed, password }, desk) {
    const self = await withOwnPassword(desk, password)
    if (self instanceof Refusal) return self
    const code = takeOffer(desk, 'recovery-code', self.id, offer)
    if (!code) return refuse(offerOver)
    if (plainCode(typed) !== lastGroup(code)) return refuse(notTheLastGroup, { field: 'lastGroup' })
    await keepRecoveryCode(self, code)
    await tellOwner(desk, self.id, 'Your account has a new recovery code; the old one is worth nothing.')
    return { person: self.id }
  },
  about: (_input, { person }) => person,
})
