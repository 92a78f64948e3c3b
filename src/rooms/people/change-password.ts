import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { addWrap } from '#rooms/vault'
import type { AboutService } from './about-service.ts'
import { type Self, signedIn } from './at-own-desk.ts'
import { forgetAttempts } from './attempts.ts'
import { notThisRecoveryCode, typedRecoveryCode } from './come-by-recovery-code.ts'
import { easyToGuess, passwordEasy } from './easy-to-guess.ts'
import { endOtherSessions } from './end-sessions.ts'
import { nameAndAddress } from './name-and-address.ts'
import { countOwnAttempt, ownPasswordRefusals, withOwnPassword } from './own-password.ts'
import { newPassword, setPassword } from './password.ts'
import { dropRecoveryCode, openByRecoveryCode } from './recovery.ts'
import { tellOwner } from './tell-owner.ts'

const oneOfThem = {
  code: 'password-or-recovery-code',
  status: 422,
  sentence: 'Enter your present password, or your recovery code if you do not know it.',
} as const

/**
 * Changes one's own password, by the present one or by the recovery code, which is then used up. The key stays the
 * same, sealed anew; every other session ends.
 */
export const changePassword = (service: AboutService) =>
  command({
    name: 'change-password',
    input: z.strictObject({
      password: z.string().max(200).optional(),
      recoveryCode: typedRecoveryCode.optional(),
      newPassword,
    }),
    who: 'signed-in',
    as: 'doorkeeper',
    slow: true,
    bare: true,
    refusals: [...ownPasswordRefusals, notThisRecoveryCode, oneOfThem, passwordEasy],
    attempt: countOwnAttempt,
    async carryOut({ password, recoveryCode, newPassword: chosen }, desk) {
      const self = await proven(desk, password, recoveryCode)
      if (self instanceof Refusal) return self
      const { name, address } = await nameAndAddress(desk, self.id)
      const easy = await easyToGuess(chosen, [name, address, await service.name(desk)], 'newPassword')
      if (easy) return easy
      await addWrap(self.desk, self.id, 'password', '', await setPassword(desk, self.id, chosen))
      await endOtherSessions(desk, self.id)
      await tellOwner(desk, self.id, 'Your password was changed.')
      return { person: self.id }
    },
    about: (_input, { person }) => person,
  })

async function proven(desk: Desk, password?: string, recoveryCode?: string): Promise<Self | Refusal> {
  if (password) return withOwnPassword(desk, password)
  const self = signedIn(desk)
  if (self instanceof Refusal) return self
  if (!recoveryCode) return refuse(oneOfThem, { field: 'password' })
  if (!(await openByRecoveryCode(desk, self.id, recoveryCode)))
    return refuse(notThisRecoveryCode, { field: 'recoveryCode' })
  await forgetAttempts(desk, 'own', self.id)
  await dropRecoveryCode(desk, self.id)
  return self
}
