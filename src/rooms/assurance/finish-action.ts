import { z } from 'zod'
import { command } from '#platform/command.ts'
import { refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { actionDone } from './refusals.ts'
import type { Tables } from './schema/tables.ts'

/** What was agreed on is done. */
export const finishAction = command({
  name: 'finish-action',
  input: z.strictObject({ action: z.uuid() }),
  who: LEADERS,
  bare: true,
  refusals: [actionDone],
  spoken: ['action'],
  async carryOut({ action }, { sql, person, now }) {
    const row = await sql
      .withTables<Tables>()
      .updateTable('assurance.action')
      .set({ done_at: now, done_by: person?.id ?? null })
      .where('id', '=', action)
      .where('done_at', 'is', null)
      .returning('clause')
      .executeTakeFirst()
    return row ? { action, clause: row.clause } : refuse(actionDone)
  },
})
