import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import type { Tables } from '../../schema/tables.ts'
import { clearItems } from './clear-items.ts'
import { accessRow } from './request-at-hand.ts'

const notGivenYet = {
  code: 'not-given-yet',
  status: 422,
  sentence: 'They do not have the answer yet. Record first how it reached them.',
} as const

/** They have it: our copy of the answer is deleted. That there was one, and when it was given, stays. */
export const clearAccess = command({
  name: 'clear-access',
  input: z.strictObject({ access: z.uuid() }),
  who: LEADERS,
  refusals: [notFound, notGivenYet],
  spoken: ['access'],
  async carryOut({ access: request }, desk) {
    const row = await accessRow(desk, request, true)
    if (!row) return refuse(notFound)
    if (!row.ended_at) return refuse(notGivenYet)
    await clearItems(desk, request)
    await desk.sql
      .withTables<Tables>()
      .updateTable('permissions.access_request')
      .set({ cleared_at: desk.now })
      .where('id', '=', request)
      .execute()
    return { access: request, file: row.file }
  },
  about: (_input, { file }) => file,
})
