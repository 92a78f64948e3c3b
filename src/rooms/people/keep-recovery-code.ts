import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { arrive } from './arrive.ts'
import { atStep } from './at-own-desk.ts'
import { takeOffer } from './offer.ts'
import { keepRecoveryCode as keep, lastGroup, plainCode } from './recovery.ts'
import { offered, offerOver } from './set-up-authenticator.ts'

export const notTheLastGroup = {
  code: 'not-the-last-group',
  status: 422,
  sentence: 'These are not the last five letters and figures of the code. Type them from the paper.',
} as const

/** The end of the code, as typed from the paper. */
export const typedGroup = z.string({ error: 'Type the last five letters and figures of the code' }).max(50)

/** The last step of signing in for the first time, or after the code was used: a new code, printed. */
export const keepRecoveryCode = command({
  name: 'keep-recovery-code',
  input: z.strictObject({ offer: offered, lastGroup: typedGroup, next: z.string().max(1000).optional() }),
  who: 'halfway',
  as: 'doorkeeper',
  refusals: [offerOver, notTheLastGroup],
  session: 'starts',
  async carryOut({ offer, lastGroup: typed, next }, desk) {
    const self = atStep(desk, 'recovery-code')
    if (self instanceof Refusal) return self
    const code = takeOffer(desk, 'recovery-code', self.id, offer)
    if (!code) return refuse(offerOver)
    if (plainCode(typed) !== lastGroup(code)) return refuse(notTheLastGroup, { field: 'lastGroup' })
    await keep(self, code)
    return arrive(desk, { person: self.id, shown: self.shown, keys: self.keys }, next)
  },
  about: (_input, { person }) => person,
})
