import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { accountAtHand } from './account-at-hand.ts'
import { enterChange } from './account-change.ts'
import { endSessions } from './end-sessions.ts'
import type { Tables } from './schema/tables.ts'
import { sendInvitation } from './send-invitation.ts'
import { holdLeadership, ownAccount } from './who-leads.ts'

const accountClosed = {
  code: 'account-closed',
  status: 422,
  sentence: 'This account is closed. Somebody who leads the service can open it again.',
} as const

/**
 * Sends somebody a new invitation, to the address that their account has: in place of one that was lost or ran out, or
 * because they can no longer sign in. Nobody chooses their password for them. The way in that they had is shut at once;
 * taking the invitation up makes new keys, so an operator, who holds none, can bring back an account and no file.
 */
export const inviteAgain = command({
  name: 'invite-again',
  input: z.strictObject({ person: z.uuid('Choose a person') }),
  who: [...LEADERS, 'operator'],
  refusals: [notFound, accountClosed, ownAccount],
  spoken: ['person'],
  bare: true,
  async carryOut({ person }, desk) {
    if (person === desk.person?.id) return refuse(ownAccount)
    await holdLeadership(desk)
    const account = await accountAtHand(desk, person)
    if (!account) return refuse(notFound)
    if (account.state === 'inactive') return refuse(accountClosed)
    if (account.state === 'active') {
      await shut(desk, person)
      await endSessions(desk, person)
    }
    if (account.joined) await enterChange(desk, person, 'invited-again')
    await sendInvitation(desk, person, account.roles)
    return { person }
  },
  about: (_input, { person }) => person,
})

const shut = ({ sql }: Desk, person: string) =>
  sql
    .withTables<Tables>()
    .updateTable('people.account')
    .set(({ eb }) => ({ state: 'invited', version: eb('version', '+', 1) }))
    .where('id', '=', person)
    .execute()
