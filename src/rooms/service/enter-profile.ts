import { z } from 'zod'
import { command } from '#platform/command.ts'
import { chosenProfile } from './answers.ts'
import { keepEntered } from './entered-so-far.ts'
import { refusalToSetUp, setUpCode, setUpRefusals } from './may-set-up.ts'
import type { SetUpDoor } from './set-up-door.ts'

/** First run, page two: keeps which impartiality policy the service works under. */
export const enterProfile = (door: SetUpDoor) =>
  command({
    name: 'enter-profile',
    input: z.strictObject({ ...setUpCode, ...chosenProfile }),
    who: 'anyone',
    as: 'founder',
    refusals: setUpRefusals,
    spoken: ['profile'],
    async carryOut({ code, profile }, desk) {
      const refusal = await refusalToSetUp(desk, door, code)
      if (refusal) return refusal
      await keepEntered(desk, { profile })
      return { kept: true }
    },
  })
