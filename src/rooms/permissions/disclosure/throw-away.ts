import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'
import { disclosureRow } from './disclosure-row.ts'
import { leftAlready } from './refusals.ts'
import { subjectOf } from './subject-of.ts'

/** Throws away something that never left. What left stays. */
export const throwAwayDisclosure = command({
  name: 'throw-away-disclosure',
  bare: true,
  input: z.strictObject({ disclosure: z.uuid() }),
  who: CASEWORKERS,
  refusals: [notFound, leftAlready],
  spoken: ['disclosure'],
  async carryOut({ disclosure }, desk) {
    const row = await disclosureRow(desk, disclosure)
    if (!row) return refuse(notFound)
    const { numDeletedRows } = await desk.sql
      .withTables<Tables>()
      .deleteFrom('permissions.disclosure')
      .where('id', '=', disclosure)
      .where('left_at', 'is', null)
      .executeTakeFirst()
    return numDeletedRows === 0n
      ? refuse(leftAlready)
      : { file: row.file, disclosure, subject: subjectOf(row) }
  },
  about: (_input, { subject }) => subject,
})
