import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { newEscrow } from './escrow.ts'
import { sealRestrictedToSheets } from './file-access.ts'
import { keyMissing } from './file-seal.ts'
import { holdSheets } from './held-sheets.ts'
import { isServiceKey } from './service-check.ts'

/** Makes a new set of recovery sheets; the set before it counts until this one is confirmed. */
export const makeSheets = command({
  name: 'make-sheets',
  input: z.strictObject({}),
  who: LEADERS,
  refusals: [keyMissing],
  bare: true,
  async carryOut(_input, desk) {
    const service = desk.person?.keys?.service
    if (!service || !(await isServiceKey(desk, service))) return refuse(keyMissing)
    const shares = await newEscrow(desk, service)
    await sealRestrictedToSheets(desk)
    holdSheets(desk.secret, desk.person?.id ?? '', shares, desk.now)
    return { made: true }
  },
})
