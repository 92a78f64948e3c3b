import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { RefusalKind } from '#platform/refusal.ts'
import { refuse } from '#platform/refusal.ts'
import { forgetBegun } from './begun-code.ts'
import { enterRequest } from './enter-request.ts'
import { looksAutomatic, noWayToReach } from './refusals.ts'
import { requestFields } from './request-fields.ts'

/**
 * Somebody asks for help, without an account (domain.md §8, task 31). Nothing is looked up: the answer is the same
 * whether or not the family is known. Refuses what gives no way to reach anybody, and what a program filled in.
 */
export const putInRequest = command({
  name: 'put-in-request',
  called: 'Ask for help',
  input: z.strictObject(requestFields),
  who: 'anyone',
  as: 'visitor',
  holdOff: { fromOneAddress: 20, inAll: 600, seconds: 2 },
  spoken: ['from'],
  refusals: [looksAutomatic, noWayToReach] satisfies RefusalKind[],
  async carryOut({ code, website, inMail, datedOn, ...typed }, desk) {
    if (website) return refuse(looksAutomatic)
    if (!typed.phone && !typed.email && !typed.address) return refuse(noWayToReach, { field: 'phone' })
    const replyBy = inMail && typed.email ? 'email-content' : undefined
    const request = await enterRequest(desk, { channel: 'web', ...typed, datedOn, replyBy })
    if (code) await forgetBegun(desk, code)
    return { request }
  },
  about: (_input, { request }) => request,
})
