import { z } from 'zod'
import { command } from '#platform/command.ts'
import { digest } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { mayOpenFiles } from '#platform/who.ts'
import { grantServiceKey, makePersonKeys, openInvitation } from '#rooms/vault'
import type { AboutService } from './about-service.ts'
import { accountAtHand } from './account-at-hand.ts'
import { easyToGuess, passwordEasy } from './easy-to-guess.ts'
import { forgetFactors } from './forget-factors.ts'
import { nameAndAddress } from './name-and-address.ts'
import { newPassword, setPassword } from './password.ts'
import type { Tables } from './schema/tables.ts'
import { openSessionFor } from './sign-in.ts'

const invitationOver = {
  code: 'invitation-over',
  status: 410,
  sentence: 'This invitation was used already, or its seven days are over. Ask for a new one.',
} as const
export const signedInAlready = {
  code: 'signed-in-already',
  status: 409,
  sentence:
    'Somebody is signed in here. An invitation is taken up by the person it is for: sign out first, then open the link again.',
} as const

/**
 * Takes up an invitation: chooses a password, makes the person's own keys, and opens half a session: a second factor
 * comes next. The address is the one that was invited; none is typed. Whoever had an account before gets new keys, and the old ones open
 * nothing more.
 */
export const acceptInvitation = (service: AboutService) =>
  command({
    name: 'accept-invitation',
    input: z.strictObject({ token: z.string().max(100), password: newPassword }),
    who: 'anyone',
    as: 'doorkeeper',
    refusals: [invitationOver, signedInAlready, passwordEasy],
    session: 'starts',
    async carryOut({ token, password }, desk) {
      if (desk.person) return refuse(signedInAlready)
      const invitation = await useUp(desk, token)
      if (!invitation) return refuse(invitationOver)
      const { person, sealed_service_key: sealed } = invitation
      const account = await accountAtHand(desk, person)
      if (account?.state !== 'invited') return refuse(invitationOver)
      const { name, address } = await nameAndAddress(desk, person)
      const easy = await easyToGuess(password, [name, address, await service.name(desk)], 'password')
      if (easy) return easy
      await forgetFactors(desk, person)
      const wrapKey = await setPassword(desk, person, password)
      const { publicKey } = await makePersonKeys(desk, person, wrapKey)
      if (sealed && mayOpenFiles(account.roles))
        await grantServiceKey(desk, person, publicKey, openInvitation(desk.secret, token, person, sealed))
      await activate(desk, person)
      return { person, token: await openSessionFor(desk, person, wrapKey) }
    },
    about: (_input, { person }) => person,
  })

/** Takes the invitation, if it is still good, and leaves nothing of it: it cannot be used again, nor can its key. */
const useUp = ({ sql, now }: Desk, token: string) =>
  sql
    .withTables<Tables>()
    .deleteFrom('people.invitation')
    .where('token_hash', '=', digest(token))
    .where('expires_at', '>', now)
    .returning(['person', 'sealed_service_key'])
    .executeTakeFirst()

const activate = ({ sql, now }: Desk, person: string) =>
  sql
    .withTables<Tables>()
    .updateTable('people.account')
    .set(({ eb, fn }) => ({
      state: 'active',
      joined_at: fn.coalesce('joined_at', eb.val(now)),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', person)
    .execute()
