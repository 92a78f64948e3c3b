import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'

/** Gives a request back to the queue: one's own, or as somebody who leads whosever it is. */
export const releaseRequest = command({
  name: 'release-request',
  called: 'Give a request back',
  input: z.strictObject({ request: z.uuid() }),
  who: CASEWORKERS,
  bare: true,
  spoken: ['request'],
  refusals: [notFound],
  async carryOut({ request }, { sql, person }) {
    const held = sql
      .withTables<Tables>()
      .updateTable('casework.request')
      .set({ claimed_by: null, claimed_at: null })
      .where('id', '=', request)
      .where('claimed_by', 'is not', null)
      .where('ended_at', 'is', null)
    const mayRelease = mayPass(LEADERS, person) ? held : held.where('claimed_by', '=', person?.id ?? '')
    const { numUpdatedRows } = await mayRelease.executeTakeFirst()
    return numUpdatedRows > 0n ? { request } : refuse(notFound)
  },
  about: ({ request }) => request,
})
