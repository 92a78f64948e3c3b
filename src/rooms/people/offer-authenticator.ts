import { z } from 'zod'
import { query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { atStep } from './at-own-desk.ts'
import { newAuthenticatorSecret } from './authenticator.ts'
import { makeOffer } from './offer.ts'

/** A secret for an app, for programs that set one up without the page: nothing is kept until a right code comes back. */
export const offerAuthenticator = query({
  name: 'offer-authenticator',
  input: z.strictObject({}),
  who: 'halfway',
  as: 'doorkeeper',
  async answer(_input, desk) {
    const self = atStep(desk, 'set-up')
    if (self instanceof Refusal) return self
    const secret = newAuthenticatorSecret()
    return { secret, offer: makeOffer(desk, 'authenticator', self.id, secret) }
  },
})
