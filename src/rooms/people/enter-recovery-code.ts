import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { arrive } from './arrive.ts'
import { onTheWayIn } from './at-own-desk.ts'
import { countAttempt, forgetAttempts, tooManyTries } from './attempts.ts'
import { notThisRecoveryCode, typedRecoveryCode } from './come-by-recovery-code.ts'
import type { Proof } from './next-step.ts'
import { openByRecoveryCode } from './recovery.ts'
import { tellOwner } from './tell-owner.ts'

/** The recovery code as the second step, for whoever lost their phone; or after a passkey, in place of the password. */
export const enterRecoveryCode = command({
  name: 'enter-recovery-code',
  input: z.strictObject({ recoveryCode: typedRecoveryCode, next: z.string().max(1000).optional() }),
  who: 'halfway',
  as: 'doorkeeper',
  refusals: [notThisRecoveryCode, tooManyTries],
  session: 'starts',
  attempt: async (_input, desk) => {
    const { id } = desk.caller?.halfway ?? {}
    return id ? countAttempt(desk, 'recovery', id) : undefined
  },
  async carryOut({ recoveryCode, next }, desk) {
    const halfway = onTheWayIn(desk, 'second', 'keys')
    if (halfway instanceof Refusal) return halfway
    const { id: person, shown } = halfway
    const keys = await openByRecoveryCode(desk, person, recoveryCode)
    if (!keys) return refuse(notThisRecoveryCode, { field: 'recoveryCode' })
    await forgetAttempts(desk, 'recovery', person)
    await tellOwner(desk, person, 'Your recovery code was used to sign in.')
    return arrive(desk, { person, shown: [...(shown as Proof[]), 'recovery'], keys }, next)
  },
  about: (_input, { person }) => person,
})
