import { z } from 'zod'
import { command } from '#platform/command.ts'
import { digest } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { refuse } from '#platform/refusal.ts'
import { grantServiceKey, makePersonKeys, openInvitation } from '#rooms/vault'
import { easyToGuess, passwordEasy } from './easy-to-guess.ts'
import { forgetFactors } from './forget-factors.ts'
import { nameAndAddress } from './name-and-address.ts'
import { newPassword, setPassword } from './password.ts'
import type { Tables } from './schema/tables.ts'
import { openSessionFor } from './sign-in.ts'

export const invitationOver = {
  code: 'invitation-over',
  status: 410,
  sentence: 'This invitation was used already, or its seven days are over. Ask for a new one.',
} as const

/** Takes up an invitation: chooses a password, makes the person's own keys, and opens half a session: a second factor comes next. */
export const acceptInvitation = command({
  name: 'accept-invitation',
  input: z.strictObject({ token: z.string().max(100), password: newPassword }),
  who: 'anyone',
  as: 'doorkeeper',
  refusals: [invitationOver, passwordEasy],
  session: 'starts',
  async carryOut({ token, password }, desk) {
    const invitation = await useUp(desk, token)
    if (!invitation) return refuse(invitationOver)
    const { person, sealed_service_key: sealed } = invitation
    const { name, address } = await nameAndAddress(desk, person)
    const easy = await easyToGuess(password, [name, address], 'password')
    if (easy) return easy
    await forgetFactors(desk, person)
    const wrapKey = await setPassword(desk, person, password)
    const { publicKey } = await makePersonKeys(desk, person, wrapKey)
    if (sealed)
      await grantServiceKey(desk, person, publicKey, openInvitation(desk.secret, token, person, sealed))
    await activate(desk, person)
    return { person, token: await openSessionFor(desk, person, wrapKey) }
  },
  about: (_input, { person }) => person,
})

/** Takes the invitation, if it is still good; the key that it carried is taken out for good. */
async function useUp(desk: Desk, token: string) {
  const tables = desk.sql.withTables<Tables>()
  const invitation = await tables
    .selectFrom('people.invitation')
    .select(['person', 'sealed_service_key'])
    .where('token_hash', '=', digest(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', desk.now)
    .forUpdate()
    .executeTakeFirst()
  if (!invitation) return undefined
  await tables
    .updateTable('people.invitation')
    .set({ used_at: desk.now, sealed_service_key: null })
    .where('token_hash', '=', digest(token))
    .execute()
  return invitation
}

const activate = (desk: Desk, person: string) =>
  desk.sql
    .withTables<Tables>()
    .updateTable('people.account')
    .set({ state: 'active' })
    .where('id', '=', person)
    .where('state', '=', 'invited')
    .execute()
