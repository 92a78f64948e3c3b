import { z } from 'zod'
import { command } from '#platform/command.ts'
import { chosenWords } from './answers.ts'
import { keepEntered } from './entered-so-far.ts'
import { refusalToSetUp, setUpCode, setUpRefusals } from './may-set-up.ts'
import type { SetUpDoor } from './set-up-door.ts'

/** First run, page three: keeps for which things the service uses the older word. */
export const enterWords = (door: SetUpDoor) =>
  command({
    name: 'enter-words',
    input: z.strictObject({ ...setUpCode, ...chosenWords }),
    who: 'anyone',
    as: 'founder',
    refusals: setUpRefusals,
    spoken: ['olderWords'],
    async carryOut({ code, olderWords }, desk) {
      const refusal = await refusalToSetUp(desk, door, code)
      if (refusal) return refusal
      await keepEntered(desk, { olderWords })
      return { kept: true }
    },
  })
