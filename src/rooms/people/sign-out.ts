import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Tables } from './schema/tables.ts'

/** Ends every session of whoever signs out, on this device and elsewhere; the keys go with them. */
export const signOut = command({
  name: 'sign-out',
  input: z.strictObject({}),
  who: 'signed-in',
  session: 'ends',
  bare: true,
  async carryOut(_input, { sql, person }) {
    const id = person?.id ?? ''
    await sql.withTables<Tables>().deleteFrom('people.session').where('person', '=', id).execute()
    return { person: id }
  },
  about: (_input, { person }) => person,
})
