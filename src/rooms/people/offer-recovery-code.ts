import { z } from 'zod'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { atStep } from './at-own-desk.ts'
import { makeOffer } from './offer.ts'
import { newRecoveryCode } from './recovery.ts'

/** A recovery code, for programs that print it without the page: nothing is kept until its last group comes back. */
export const offerRecoveryCode = query({
  name: 'offer-recovery-code',
  input: z.strictObject({}),
  who: 'halfway',
  as: 'doorkeeper',
  async answer(_input, desk) {
    const self = atStep(desk, 'recovery-code')
    if (self instanceof Refusal) return self
    const recoveryCode = newRecoveryCode()
    return { recoveryCode, offer: makeOffer(desk, 'recovery-code', self.id, recoveryCode) }
  },
})
