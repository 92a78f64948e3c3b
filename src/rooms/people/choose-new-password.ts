import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { addWrap } from '#rooms/vault'
import type { AboutService } from './about-service.ts'
import { arrive } from './arrive.ts'
import { atStep } from './at-own-desk.ts'
import { easyToGuess, passwordEasy } from './easy-to-guess.ts'
import { endOtherSessions } from './end-sessions.ts'
import { nameAndAddress } from './name-and-address.ts'
import { newPassword, setPassword } from './password.ts'
import { tellOwner } from './tell-owner.ts'

/** In place of a password that was lost, after the recovery code and a second thing were shown. */
export const chooseNewPassword = (service: AboutService) =>
  command({
    name: 'choose-new-password',
    input: z.strictObject({ password: newPassword, next: z.string().max(1000).optional() }),
    who: 'halfway',
    as: 'doorkeeper',
    refusals: [passwordEasy],
    session: 'starts',
    async carryOut({ password, next }, desk) {
      const self = atStep(desk, 'new-password')
      if (self instanceof Refusal) return self
      const { id: person, keys, shown } = self
      const { name, address } = await nameAndAddress(desk, person)
      const easy = await easyToGuess(password, [name, address, await service.name(desk)], 'password')
      if (easy) return easy
      await addWrap(self.desk, person, 'password', '', await setPassword(desk, person, password))
      await endOtherSessions(desk, person)
      await tellOwner(desk, person, 'Your password was changed, by your recovery code.')
      return arrive(desk, { person, shown: [...shown, 'password'], keys }, next)
    },
    about: (_input, { person }) => person,
  })
