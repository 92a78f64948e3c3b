import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import type { Tables } from './schema/tables.ts'
import { AWAY_MINUTES, IDLE_MINUTES } from './session-limits.ts'

/**
 * Says that whoever is signed in works away from the office with this device, as on a home visit, or is back (D25): away,
 * the session ends after a quarter of an hour without a request. Other devices' sessions stay as they are.
 */
export const workAway = command({
  name: 'work-away',
  input: z.strictObject({ away: z.enum(['yes', 'no'], 'Choose whether you are away from the office') }),
  who: 'signed-in',
  as: 'doorkeeper',
  bare: true,
  refusals: [notFound],
  spoken: ['away'],
  async carryOut({ away }, { sql, person, caller }) {
    const { numUpdatedRows } = await sql
      .withTables<Tables>()
      .updateTable('people.session')
      .set({ idle_minutes: away === 'yes' ? AWAY_MINUTES : IDLE_MINUTES })
      .where('id', '=', caller?.session?.id ?? '')
      .where('person', '=', person?.id ?? '')
      .executeTakeFirst()
    return numUpdatedRows === 1n ? { person: person?.id ?? '' } : refuse(notFound)
  },
  about: (_input, { person }) => person,
})
