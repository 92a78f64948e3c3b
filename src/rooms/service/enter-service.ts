import { z } from 'zod'
import { command } from '#platform/command.ts'
import { aboutService } from './answers.ts'
import { keepEntered } from './entered-so-far.ts'
import { refusalToSetUp, setUpCode, setUpRefusals } from './may-set-up.ts'
import type { SetUpDoor } from './set-up-door.ts'

/** First run, page one: keeps what the service is called and how it is reached. Nothing is set up by it. */
export const enterService = (door: SetUpDoor) =>
  command({
    name: 'enter-service',
    input: z.strictObject({ ...setUpCode, ...aboutService }),
    who: 'anyone',
    as: 'founder',
    refusals: setUpRefusals,
    async carryOut({ code, serviceName, area, telephone, serviceEmail, postalAddress }, desk) {
      const refusal = await refusalToSetUp(desk, door, code)
      if (refusal) return refusal
      await keepEntered(desk, { serviceName, area, telephone, serviceEmail, postalAddress })
      return { kept: true }
    },
  })
