import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { LEADERS } from '#platform/who.ts'
import { DECLARABLE } from './controls/declared.ts'
import type { Tables } from './schema/tables.ts'

/** Declares what the product cannot see: in one's own name, from now on; what was declared before stays to be seen. */
export const declare = command({
  name: 'declare',
  called: 'A declaration',
  input: z.strictObject({
    what: z.enum(DECLARABLE, 'Choose what you declare'),
    says: z
      .string({ error: 'Write what you declare' })
      .trim()
      .min(10, 'Write what you declare in a sentence or more')
      .max(5000, 'Write this in 5,000 characters or fewer')
      .meta({ examples: ['Our office stands apart from the special needs team.'] }),
  }),
  who: LEADERS,
  spoken: ['what'],
  async carryOut({ what, says }, { sql, person, now }) {
    const id = newId()
    await sql
      .withTables<Tables>()
      .insertInto('assurance.declaration')
      .values({ id, what, says, by: person?.id ?? '', at: now })
      .execute()
    return { declaration: id }
  },
})
