import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { addressLookup } from '#rooms/vault'
import { activeAccount } from './active-account.ts'
import { arrive } from './arrive.ts'
import { countAttempt, forgetAttempts, tooManyTries } from './attempts.ts'
import { openByRecoveryCode } from './recovery.ts'

export const notThisRecoveryCode = {
  code: 'not-this-recovery-code',
  status: 422,
  sentence: 'This recovery code does not fit, or was used already.',
} as const

/** As it stands on paper: letters and figures, with or without hyphens. */
export const typedRecoveryCode = z
  .string({ error: 'Enter the recovery code from your paper' })
  .max(100, 'A recovery code is shorter')

/**
 * The way in for whoever lost their password, or is locked out by somebody who tries to guess it: counted apart from
 * passwords. It opens half a session; something else must be shown too, and then the code is used up. Says nothing, and
 * takes as long, where there is no account.
 */
export const comeByRecoveryCode = command({
  name: 'come-by-recovery-code',
  input: z.strictObject({
    address: z.string({ error: 'Enter your e-mail address' }).max(320),
    recoveryCode: typedRecoveryCode,
    next: z.string().max(1000).optional(),
  }),
  who: 'anyone',
  as: 'doorkeeper',
  refusals: [notThisRecoveryCode, tooManyTries],
  session: 'starts',
  attempt: ({ address }, desk) => countAttempt(desk, 'recovery', nameOf(desk, address)),
  async carryOut({ address, recoveryCode, next }, desk) {
    const person = await activeAccount(desk, address)
    const keys = await openByRecoveryCode(desk, person ?? newId(), recoveryCode)
    if (!person || !keys)
      return refuse(notThisRecoveryCode, {
        field: 'recoveryCode',
        sentence: 'The e-mail address and this recovery code do not go together, or the code was used.',
      })
    await forgetAttempts(desk, 'recovery', nameOf(desk, address))
    return arrive(desk, { person, shown: ['recovery'], keys }, next)
  },
  about: (_input, { person }) => person,
})

const nameOf = ({ secret }: Desk, address: string) => addressLookup(secret, address).toString('base64')
