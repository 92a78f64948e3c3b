import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import { accountAtHand } from './account-at-hand.ts'
import { enterChange } from './account-change.ts'
import { endSessions } from './end-sessions.ts'
import type { Tables } from './schema/tables.ts'
import { dropInvitation } from './send-invitation.ts'
import { keepTelephone } from './telephone.ts'
import { holdLeadership, isLedWithout, lastLeader, leads, ownAccount } from './who-leads.ts'
import { withdrawKeys } from './withdraw-keys.ts'

const neverTakenUp = {
  code: 'never-taken-up',
  status: 422,
  sentence: 'Nobody has taken up this invitation yet. Withdraw it instead.',
} as const

/** Why an account is closed or opened; about a person, so it is kept sealed. */
export const reason = z
  .string({ error: 'Say why' })
  .trim()
  .min(1, 'Say why')
  .max(500, 'The reason has 500 characters or fewer')

/**
 * Closes somebody's account: their sessions end, and by those who lead the keys that they hold are taken. What they
 * wrote and the families they work with stay as they are. An operator closes too, and leaves the keys to those who
 * lead: they lie where nobody can use them while the account is closed.
 */
export const deactivatePerson = command({
  name: 'deactivate-person',
  input: z.strictObject({ person: z.uuid('Choose a person'), reason }),
  who: [...LEADERS, 'operator'],
  refusals: [notFound, ownAccount, lastLeader, neverTakenUp],
  spoken: ['person'],
  async carryOut({ person, reason }, desk) {
    if (person === desk.person?.id) return refuse(ownAccount)
    await holdLeadership(desk)
    const account = await accountAtHand(desk, person)
    const byLeader = mayPass(LEADERS, desk.person)
    if (!account || (account.state === 'inactive' && !byLeader)) return refuse(notFound)
    if (!account.joined) return refuse(neverTakenUp)
    if (leads(account.roles) && !(await isLedWithout(desk, person))) return refuse(lastLeader)
    await dropInvitation(desk, person)
    if (account.state !== 'inactive') await close(desk, person)
    await keepTelephone(desk, person, '')
    await enterChange(desk, person, 'closed', reason)
    await endSessions(desk, person)
    if (byLeader) await withdrawKeys(desk, person, account.roles, [])
    return { person }
  },
  about: (_input, { person }) => person,
})

const close = ({ sql }: Desk, person: string) =>
  sql
    .withTables<Tables>()
    .updateTable('people.account')
    .set(({ eb }) => ({ state: 'inactive', version: eb('version', '+', 1) }))
    .where('id', '=', person)
    .execute()
