import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import type { AboutService } from './about-service.ts'
import { atStep, signedIn } from './at-own-desk.ts'
import { passkeyOffer } from './passkey-offer.ts'

// Both make a challenge, so they are no queries; and what they answer names somebody, so it is not kept to recognise
// a repeat: as an act that could open a session is not.

/** Asks a newcomer's browser to make a passkey. */
export const offerFirstPasskey = (service: AboutService) =>
  command({
    name: 'offer-first-passkey',
    input: z.strictObject({}),
    who: 'halfway',
    as: 'doorkeeper',
    session: 'starts',
    slow: false,
    async carryOut(_input, desk) {
      const self = atStep(desk, 'set-up')
      if (self instanceof Refusal) return self
      return { options: await passkeyOffer(desk, service, self.id) }
    },
  })

/** Asks the browser of whoever is signed in to make a passkey. */
export const offerPasskey = (service: AboutService) =>
  command({
    name: 'offer-passkey',
    input: z.strictObject({}),
    who: 'signed-in',
    as: 'doorkeeper',
    session: 'starts',
    slow: false,
    async carryOut(_input, desk) {
      const self = signedIn(desk)
      if (self instanceof Refusal) return self
      return { options: await passkeyOffer(desk, service, self.id) }
    },
  })
