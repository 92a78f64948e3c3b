import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS, mayOpenFiles } from '#platform/who.ts'
import { giveServiceKey } from '#rooms/vault'
import { accountAtHand } from './account-at-hand.ts'
import { enterChange } from './account-change.ts'
import { reason } from './deactivate-person.ts'
import type { Tables } from './schema/tables.ts'
import { ownAccount } from './who-leads.ts'

/** Opens a closed account again, with the roles it had; the service key comes back where whoever acts holds it. */
export const reactivatePerson = command({
  name: 'reactivate-person',
  input: z.strictObject({ person: z.uuid('Choose a person'), reason }),
  who: LEADERS,
  refusals: [notFound, ownAccount],
  spoken: ['person'],
  async carryOut({ person, reason }, desk) {
    if (person === desk.person?.id) return refuse(ownAccount)
    const account = await accountAtHand(desk, person)
    if (account?.state !== 'inactive') return refuse(notFound)
    await open(desk, person)
    await enterChange(desk, person, 'opened-again', reason)
    if (mayOpenFiles(account.roles)) await giveServiceKey(desk, person)
    return { person }
  },
  about: (_input, { person }) => person,
})

const open = ({ sql }: Desk, person: string) =>
  sql
    .withTables<Tables>()
    .updateTable('people.account')
    .set(({ eb }) => ({ state: 'active', version: eb('version', '+', 1) }))
    .where('id', '=', person)
    .execute()
