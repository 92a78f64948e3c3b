import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tables } from './schema/tables.ts'
import { GROUP } from './who-watches.ts'

/** Somebody of the group notes that they saw how the promises stood on a day, and may say something on it. */
export const noteSeen = command({
  name: 'note-board-seen',
  called: 'Seen by the group',
  input: z.strictObject({
    day: z.iso.date(),
    remark: z.string().trim().max(2000, 'Write this in 2,000 characters or fewer').default(''),
  }),
  who: GROUP,
  refusals: [notFound],
  spoken: ['day'],
  async carryOut({ day, remark }, { sql, person, now }) {
    const tables = sql.withTables<Tables>()
    const known = await tables
      .selectFrom('assurance.day')
      .select('day')
      .where('day', '=', raw<Date>`${day}::date`)
      .executeTakeFirst()
    if (!known) return refuse(notFound)
    const id = newId()
    await tables
      .insertInto('assurance.group_look')
      .values({ id, day: raw<Date>`${day}::date`, remark, by: person?.id ?? '', at: now })
      .execute()
    return { look: id }
  },
})
