import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'

/** A request was put aside by mistake: it waits again, in the place that it had. */
export const bringBackRequest = command({
  name: 'bring-back-request',
  called: 'Bring a request back',
  input: z.strictObject({ request: z.uuid() }),
  who: CASEWORKERS,
  bare: true,
  spoken: ['request'],
  refusals: [notFound],
  async carryOut({ request }, { sql }) {
    const { numUpdatedRows } = await sql
      .withTables<Tables>()
      .updateTable('casework.request')
      .set({ ended_at: null, ended_how: null, ended_by: null, claimed_by: null, claimed_at: null })
      .where('id', '=', request)
      .where('ended_at', 'is not', null)
      .where('sealed_words', 'is not', null)
      .executeTakeFirst()
    return numUpdatedRows > 0n ? { request } : refuse(notFound)
  },
  about: ({ request }) => request,
})
