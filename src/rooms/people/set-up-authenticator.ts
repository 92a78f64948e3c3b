import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { arrive } from './arrive.ts'
import { atStep } from './at-own-desk.ts'
import { countAttempt, forgetAttempts, tooManyTries } from './attempts.ts'
import { keepAuthenticator, stepOfCode } from './authenticator.ts'
import { notThisCode, sixFigures } from './enter-code.ts'
import { takeOffer } from './offer.ts'

export const offerOver = {
  code: 'offer-over',
  status: 410,
  sentence: 'This page was open for too long. It shows something new now: use that instead.',
} as const

/** What was offered, as the page brings it back. */
export const offered = z.string({ error: offerOver.sentence }).max(500)

/** A newcomer's app, or another one after the phone was lost: kept as soon as it shows a right code. */
export const setUpAuthenticator = command({
  name: 'set-up-authenticator',
  input: z.strictObject({ offer: offered, code: sixFigures, next: z.string().max(1000).optional() }),
  who: 'halfway',
  as: 'doorkeeper',
  refusals: [notThisCode, offerOver, tooManyTries],
  session: 'starts',
  slow: false,
  attempt: async (_input, desk) => {
    const { id } = desk.caller?.halfway ?? {}
    return id ? countAttempt(desk, 'code', id) : undefined
  },
  async carryOut({ offer, code, next }, desk) {
    const self = atStep(desk, 'set-up')
    if (self instanceof Refusal) return self
    const { id: person, keys, shown } = self
    const secret = takeOffer(desk, 'authenticator', person, offer)
    if (!secret) return refuse(offerOver)
    const step = stepOfCode(secret, code, desk.now)
    if (step === undefined) return refuse(notThisCode, { field: 'code' })
    await keepAuthenticator(desk, person, keys, secret, step)
    await forgetAttempts(desk, 'code', person)
    return arrive(desk, { person, shown: [...shown, 'code'], keys }, next)
  },
  about: (_input, { person }) => person,
})
