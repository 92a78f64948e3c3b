import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseOf } from './case-to-write.ts'

/** A date was met, is not needed, or was entered wrongly: it leaves Today and stays in the record. */
export const settleDate = command({
  name: 'settle-date',
  bare: true,
  input: z.strictObject({
    due: z.uuid(),
    how: z.enum(['met', 'not-needed', 'entered-wrongly'], 'Choose what became of this date'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['due', 'how'],
  async carryOut({ due, how }, desk) {
    const standing = await caseOf(desk, 'casework.due_date', due)
    if (standing instanceof Refusal) return standing
    const me = desk.person?.id ?? null
    await desk.sql
      .withTables<Tables>()
      .updateTable('casework.due_date')
      .set(
        how === 'met'
          ? { met_at: desk.now, met_by: me }
          : { dropped_at: desk.now, dropped_by: me, dropped_because: how },
      )
      .where('id', '=', due)
      .where('met_at', 'is', null)
      .where('dropped_at', 'is', null)
      .execute()
    return { file: standing.file, case: standing.id }
  },
  about: (_input, { file }) => file,
})
