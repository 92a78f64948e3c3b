import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { unlock } from '#rooms/vault'
import { arrive } from './arrive.ts'
import { onTheWayIn } from './at-own-desk.ts'
import { countAttempt, forgetAttempts, tooManyTries } from './attempts.ts'
import type { Proof } from './next-step.ts'
import { checkPassword } from './password.ts'

export const notYourPassword = {
  code: 'not-your-password',
  status: 422,
  sentence: 'This is not your password.',
} as const

/** The password as a later step: after a passkey that does not unlock the keys, or after a recovery code. */
export const enterPassword = command({
  name: 'enter-password',
  input: z.strictObject({
    password: z.string({ error: 'Enter your password' }).max(200),
    next: z.string().max(1000).optional(),
  }),
  who: 'halfway',
  as: 'doorkeeper',
  refusals: [notYourPassword, tooManyTries],
  session: 'starts',
  attempt: async (_input, desk) => {
    const { id } = desk.caller?.halfway ?? {}
    return id ? countAttempt(desk, 'own', id) : undefined
  },
  async carryOut({ password, next }, desk) {
    const halfway = onTheWayIn(desk, 'second', 'keys')
    if (halfway instanceof Refusal) return halfway
    const { id: person, shown } = halfway
    const wrapKey = await checkPassword(desk, person, password)
    if (!wrapKey) return refuse(notYourPassword, { field: 'password' })
    await forgetAttempts(desk, 'own', person)
    const keys = await unlock(desk, person, wrapKey)
    return arrive(desk, { person, shown: [...(shown as Proof[]), 'password'], keys }, next)
  },
  about: (_input, { person }) => person,
})
