import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { LEADERS, type Role } from '#platform/who.ts'
import type { Tables } from './schema/tables.ts'

export const lastLeader = {
  code: 'last-leader',
  status: 422,
  sentence: 'Nobody would be left to lead the service. Make somebody else co-ordinator or deputy first.',
} as const
export const ownAccount = {
  code: 'own-account',
  status: 422,
  sentence: 'Your own account is changed by somebody else who leads, so that nobody raises themselves.',
} as const

/** Until this act is over no other changes who leads: two who take it from each other at once do not both succeed. */
export async function holdLeadership({ sql }: Desk): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtext('who leads'))`.execute(sql)
}

/** True when one of these roles leads the service. */
export const leads = (roles: readonly Role[]): boolean =>
  roles.some(role => (LEADERS as readonly Role[]).includes(role))

/** Whether somebody with an open account still leads without this person. */
export async function isLedWithout({ sql }: Desk, person: string): Promise<boolean> {
  const other = await sql
    .withTables<Tables>()
    .selectFrom('people.account')
    .innerJoin('people.role_held', 'people.role_held.person', 'people.account.id')
    .select('people.account.id')
    .where('state', '=', 'active')
    .where('people.account.id', '<>', person)
    .where('role', 'in', [...LEADERS])
    .limit(1)
    .executeTakeFirst()
  return other !== undefined
}
