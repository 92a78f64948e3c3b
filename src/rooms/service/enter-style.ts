import { z } from 'zod'
import { contrastFaults } from '#design/house-style.ts'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { type Entered, keepEntered } from './entered-so-far.ts'
import { hardToRead } from './hard-to-read.ts'
import { refusalToSetUp, setUpCode, setUpRefusals } from './may-set-up.ts'
import { chosenLogo } from './picture.ts'
import type { SetUpDoor } from './set-up-door.ts'
import { chosenStyle } from './styles.ts'

/**
 * First run, page four: keeps colours, typeface and logo. Colours that people cannot read are refused. `next` says
 * whether to look at them first or to go on.
 */
export const enterStyle = (door: SetUpDoor) =>
  command({
    name: 'enter-style',
    input: z.strictObject({
      ...setUpCode,
      ...chosenStyle,
      ...chosenLogo,
      next: z.enum(['look', 'go-on']).default('go-on'),
    }),
    who: 'anyone',
    as: 'founder',
    refusals: [...setUpRefusals, hardToRead],
    spoken: ['brand', 'accent', 'font'],
    async carryOut({ code, brand, accent, font, logo, noLogo, next }, desk) {
      const refusal = await refusalToSetUp(desk, door, code)
      if (refusal) return refusal
      const [fault] = contrastFaults({ brand, accent })
      if (fault) return refuse(hardToRead, { sentence: fault.sentence, field: fault.part })
      const chosen: Entered = { brand, accent, font }
      if (noLogo) await keepEntered(desk, { ...chosen, logo: '' })
      else await keepEntered(desk, logo?.length ? { ...chosen, logo: logo.toString('base64') } : chosen)
      return { kept: true, next }
    },
  })
