import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { dayToCome, isToCome, typedDay } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import type { Tables } from '../../schema/tables.ts'

/** They were told that we have their complaint. */
export const acknowledgeComplaint = command({
  name: 'acknowledge-complaint',
  input: z.strictObject({ complaint: z.uuid(), acknowledgedOn: typedDay('the day they were told') }),
  who: LEADERS,
  refusals: [notFound, dayToCome],
  spoken: ['complaint', 'acknowledgedOn'],
  async carryOut({ complaint, acknowledgedOn }, desk) {
    if (isToCome(acknowledgedOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'acknowledgedOn' })
    const { numUpdatedRows } = await desk.sql
      .withTables<Tables>()
      .updateTable('permissions.data_complaint')
      .set({ acknowledged_on: raw<Date>`${acknowledgedOn}::date` })
      .where('id', '=', complaint)
      .executeTakeFirst()
    return numUpdatedRows === 1n ? { complaint } : refuse(notFound)
  },
})
