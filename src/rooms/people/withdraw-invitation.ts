import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { accountAtHand } from './account-at-hand.ts'
import { enterChange } from './account-change.ts'
import type { Tables } from './schema/tables.ts'
import { dropInvitation } from './send-invitation.ts'
import { ownAccount } from './who-leads.ts'

/**
 * Takes back an invitation that nobody has taken up. Whoever never had an account leaves nothing, and their address may
 * be invited anew; whoever was invited again can sign in as before.
 */
export const withdrawInvitation = command({
  name: 'withdraw-invitation',
  input: z.strictObject({ person: z.uuid('Choose a person') }),
  who: LEADERS,
  refusals: [notFound, ownAccount],
  spoken: ['person'],
  bare: true,
  async carryOut({ person }, desk) {
    if (person === desk.person?.id) return refuse(ownAccount)
    const account = await accountAtHand(desk, person)
    if (account?.state !== 'invited') return refuse(notFound)
    await dropInvitation(desk, person)
    if (account.joined) await asBefore(desk, person)
    else await remove(desk, person)
    return { person }
  },
  about: (_input, { person }) => person,
})

async function asBefore(desk: Desk, person: string): Promise<void> {
  await desk.sql
    .withTables<Tables>()
    .updateTable('people.account')
    .set(({ eb }) => ({ state: 'active', version: eb('version', '+', 1) }))
    .where('id', '=', person)
    .execute()
  await enterChange(desk, person, 'invitation-withdrawn')
}

const remove = ({ sql }: Desk, person: string) =>
  sql.withTables<Tables>().deleteFrom('people.account').where('id', '=', person).execute()
