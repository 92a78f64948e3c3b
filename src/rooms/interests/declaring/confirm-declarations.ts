import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Tables } from '../schema/tables.ts'
import { DECLARERS } from './kinds.ts'

/** "All of it is still right, and nothing is missing": asked again after the interval that the service has set. */
export const confirmDeclarations = command({
  name: 'confirm-declarations',
  called: 'Confirm your declarations',
  input: z.strictObject({}),
  who: DECLARERS,
  bare: true,
  async carryOut(_input, { sql, person, now }) {
    const id = newId()
    await sql
      .withTables<Tables>()
      .insertInto('interests.confirmation')
      .values({ id, person: person?.id ?? '', at: now })
      .execute()
    return { confirmation: id }
  },
})
