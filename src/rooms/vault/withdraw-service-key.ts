import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import type { Tables } from './schema/tables.ts'
import type { Staff } from './staff.ts'

const ownKey = {
  code: 'own-key',
  status: 422,
  sentence:
    'Your own key is withdrawn by somebody else who leads, so that somebody who holds it always remains.',
} as const

/**
 * Takes the service key from somebody, and ends their sessions, which carry it. Whoever may have copied it is shut out
 * by exchanging it (`rotate-service-key`), not by this.
 */
export const withdrawServiceKey = (staff: Staff) =>
  command({
    name: 'withdraw-service-key',
    input: z.strictObject({ person: z.uuid('Choose a person') }),
    who: LEADERS,
    refusals: [ownKey, notFound],
    spoken: ['person'],
    async carryOut({ person }, desk) {
      if (person === desk.person?.id) return refuse(ownKey, { field: 'person' })
      const { numDeletedRows } = await desk.sql
        .withTables<Tables>()
        .deleteFrom('vault.service_grant')
        .where('person', '=', person)
        .executeTakeFirst()
      if (numDeletedRows === 0n) return refuse(notFound)
      await staff.endSessions(desk, person)
      return { person }
    },
    about: (_input, { person }) => person,
  })
