import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { Conflict, notFound, refuse } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { LEADERS, mayOpenFiles, type Role } from '#platform/who.ts'
import { giveServiceKey } from '#rooms/vault'
import { accountAtHand } from './account-at-hand.ts'
import { enterChange } from './account-change.ts'
import { INVITED_ROLES } from './role-words.ts'
import type { Tables } from './schema/tables.ts'
import { holdLeadership, isLedWithout, lastLeader, leads, ownAccount } from './who-leads.ts'
import { withdrawKeys } from './withdraw-keys.ts'

const notAtWork = {
  code: 'not-at-work',
  status: 422,
  sentence:
    'Roles are changed while the account is open. Withdraw the invitation and send another, or open the account first.',
} as const

/**
 * Gives and takes somebody's roles; what they may do is the sum, from their next request on. A role that works with
 * families brings the service key, where whoever gives it holds it; losing the last of them takes it away.
 */
export const changeRoles = command({
  name: 'change-roles',
  input: z.strictObject({
    person: z.uuid('Choose a person'),
    roles: z
      .array(z.enum(INVITED_ROLES), { error: 'Choose at least one role, or close the account' })
      .min(1, 'Choose at least one role, or close the account')
      .max(INVITED_ROLES.length),
    version: versionRead,
  }),
  who: LEADERS,
  refusals: [notFound, notAtWork, ownAccount, lastLeader],
  spoken: ['person', 'roles'],
  async carryOut({ person, roles, version }, desk) {
    if (person === desk.person?.id) return refuse(ownAccount, { field: 'roles' })
    await holdLeadership(desk)
    const account = await accountAtHand(desk, person)
    if (!account) return refuse(notFound)
    if (account.state !== 'active') return refuse(notAtWork, { field: 'roles' })
    if (account.version !== version) return new Conflict({ roles: account.roles.join(', ') }, account.version)
    if (leads(account.roles) && !leads(roles) && !(await isLedWithout(desk, person)))
      return refuse(lastLeader, { field: 'roles' })
    await put(desk, person, account.roles, roles)
    await enterChange(desk, person, 'roles-changed')
    if (mayOpenFiles(roles)) await giveServiceKey(desk, person)
    await withdrawKeys(desk, person, account.roles, roles)
    return { person }
  },
  about: (_input, { person }) => person,
})

async function put(desk: Desk, person: string, before: readonly Role[], after: readonly Role[]) {
  const tables = desk.sql.withTables<Tables>()
  const [taken, given] = [before.filter(role => !after.includes(role)), missing(before, after)]
  if (taken.length > 0)
    await tables
      .deleteFrom('people.role_held')
      .where('person', '=', person)
      .where('role', 'in', taken)
      .execute()
  if (given.length > 0)
    await tables
      .insertInto('people.role_held')
      .values(given.map(role => ({ person, role, given_by: desk.person?.id ?? null, since: desk.now })))
      .execute()
  await tables
    .updateTable('people.account')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', person)
    .execute()
}

/** Named once each, whatever was sent. */
const missing = (before: readonly Role[], after: readonly Role[]) =>
  [...new Set(after)].filter(role => !before.includes(role))
