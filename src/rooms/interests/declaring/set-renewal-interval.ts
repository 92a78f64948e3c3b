import { z } from 'zod'
import { command } from '#platform/command.ts'
import { LEADERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'

/** Sets after how many months everybody is reminded to declare anew. */
export const setRenewalInterval = command({
  name: 'set-renewal-interval',
  input: z.strictObject({
    months: z.coerce
      .number('Enter a number of months')
      .int('Enter whole months')
      .min(1, 'Enter 1 month or more')
      .max(36, 'Enter 36 months or fewer'),
  }),
  who: LEADERS,
  spoken: ['months'],
  async carryOut({ months }, { sql }) {
    await sql
      .withTables<Tables>()
      .insertInto('interests.setting')
      .values({ months })
      .onConflict(conflict => conflict.column('one').doUpdateSet({ months }))
      .execute()
    return { months }
  },
})
