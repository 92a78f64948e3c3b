import { z } from 'zod'
import { command } from '#platform/command.ts'
import { digest, newToken } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { mailKind } from '#platform/mail.ts'
import { refuse } from '#platform/refusal.ts'
import { CASEWORKERS, LEADERS } from '#platform/who.ts'
import { keyMissing, sealForInvitation } from '#rooms/vault'
import { addAccount } from './add-account.ts'
import { newAddress } from './address.ts'
import { INVITED_ROLES } from './role-words.ts'
import type { Tables } from './schema/tables.ts'

const addressTaken = {
  code: 'address-taken',
  status: 422,
  sentence: 'This e-mail address already has an account or an invitation.',
} as const

/** The mail that brings an invitation. Says nothing about anybody's family, nor what the person will do. */
const invitationMail = mailKind({
  name: 'invitation',
  subject: 'Your invitation',
  text: ({ link }: { link: string }) =>
    `You are invited to an account. Open this link within seven days and choose a password:\n\n${link}\n\nIt works once. If you did not expect it, do nothing.\n`,
})

const DAYS = 7

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
  refusals: [addressTaken, keyMissing],
  spoken: ['roles'],
  async carryOut({ name, address, roles }, desk) {
    const person = await addAccount(desk, { name, address, roles, state: 'invited' })
    if (!person) return refuse(addressTaken, { field: 'address' })
    const service = desk.person?.keys?.service
    if (!service) return refuse(keyMissing)
    const token = newToken()
    const bringsKey = roles.some(role => (CASEWORKERS as readonly string[]).includes(role))
    await keepInvitation(
      desk,
      person,
      token,
      bringsKey ? sealForInvitation(desk.secret, token, person, service) : null,
    )
    await desk.post({
      kind: invitationMail,
      to: address,
      values: { link: `${desk.origin}/invitation/${token}` },
    })
    return { person }
  },
  about: (_input, { person }) => person,
})

const keepInvitation = (desk: Desk, person: string, token: string, sealed: Buffer | null) =>
  desk.sql
    .withTables<Tables>()
    .insertInto('people.invitation')
    .values({
      token_hash: digest(token),
      person,
      sealed_service_key: sealed,
      made_by: desk.person?.id ?? '',
      made_at: desk.now,
      expires_at: new Date(desk.now.getTime() + DAYS * 86_400_000),
    })
    .execute()
