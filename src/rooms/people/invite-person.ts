import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { addAccount } from './add-account.ts'
import { newAddress } from './address.ts'
import { INVITED_ROLES } from './role-words.ts'
import { sendInvitation } from './send-invitation.ts'

const addressTaken = {
  code: 'address-taken',
  status: 422,
  sentence:
    'This e-mail address already has an account or an invitation. Look for it on the page People: an account is opened, and an invitation sent, again there.',
} as const

/** Invites somebody to an account: bound to one address, works once, for seven days. */
export const invitePerson = command({
  name: 'invite-person',
  input: z.strictObject({
    name: z
      .string({ error: 'Enter a name' })
      .trim()
      .min(1, 'Enter a name')
      .max(200, 'A name has 200 characters or fewer'),
    address: newAddress,
    roles: z
      .array(z.enum(INVITED_ROLES), { error: 'Choose at least one role' })
      .min(1, 'Choose at least one role'),
  }),
  who: LEADERS,
  refusals: [addressTaken],
  spoken: ['roles'],
  async carryOut({ name, address, roles }, desk) {
    const person = await addAccount(desk, { name, address, roles, state: 'invited' })
    if (!person) return refuse(addressTaken, { field: 'address' })
    await sendInvitation(desk, person, roles)
    return { person }
  },
  about: (_input, { person }) => person,
})
