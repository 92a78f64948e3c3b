import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { enterRequest } from './enter-request.ts'
import { looksAutomatic, noWayToReach } from './refusals.ts'
import { referralFields } from './request-fields.ts'

const familyNotReached =
  'Tell us one way to reach the family that is safe for them: a telephone number, an e-mail address or a postal address.'

/**
 * A practitioner asks for a family, with the family's agreement (domain.md §8, task 40; C02). They learn that it has
 * come and no more: not whether the family is known, nor what becomes of it.
 */
export const putInReferral = command({
  name: 'put-in-referral',
  called: 'Ask for a family',
  input: z.strictObject(referralFields),
  who: 'anyone',
  as: 'visitor',
  holdOff: { fromOneAddress: 40, inAll: 600, seconds: 2 },
  spoken: ['agreedBy', 'agreedHow'],
  refusals: [looksAutomatic, noWayToReach],
  async carryOut({ website, datedOn, yourName, yourPost, yourPhone, yourEmail, ...typed }, desk) {
    if (website) return refuse(looksAutomatic)
    const { agreedBy, agreedHow, ...family } = typed
    if (!family.phone && !family.email && !family.address)
      return refuse(noWayToReach, { field: 'phone', sentence: familyNotReached })
    const request = await enterRequest(desk, {
      ...{ channel: 'practitioner', from: 'practitioner', datedOn, ...family },
      referral: {
        ...{ name: yourName, post: yourPost, phone: yourPhone, email: yourEmail },
        ...{ agreedBy, agreedHow },
      },
    })
    return { request }
  },
  about: (_input, { request }) => request,
})
