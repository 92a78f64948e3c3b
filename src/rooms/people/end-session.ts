import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tables } from './schema/tables.ts'

/** Ends one of one's own sessions, as on a device that was left behind. */
export const endSession = command({
  name: 'end-session',
  input: z.strictObject({ session: z.uuid('Choose a session') }),
  who: 'signed-in',
  bare: true,
  refusals: [notFound],
  async carryOut({ session }, { sql, person }) {
    const { numDeletedRows } = await sql
      .withTables<Tables>()
      .deleteFrom('people.session')
      .where('id', '=', session)
      .where('person', '=', person?.id ?? '')
      .executeTakeFirst()
    return numDeletedRows === 1n ? { person: person?.id ?? '' } : refuse(notFound)
  },
  about: (_input, { person }) => person,
})
