import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'

/** Those present at a meeting about no one family were told as what we are there (C08, D11), by whoever sat there. */
export const tellPanel = command({
  name: 'tell-panel',
  bare: true,
  input: z.strictObject({ panel: z.uuid() }),
  who: CASEWORKERS,
  refusals: [notFound],
  spoken: ['panel'],
  async carryOut({ panel }, { sql, now, person }) {
    const told = await sql
      .withTables<Tables>()
      .updateTable('casework.panel')
      .set(({ fn, val, ref }) => ({ told_at: fn.coalesce(ref('told_at'), val(now)) }))
      .where('id', '=', panel)
      .where('person', '=', person?.id ?? '')
      .returning('id')
      .executeTakeFirst()
    return told ? { panel } : refuse(notFound)
  },
})
