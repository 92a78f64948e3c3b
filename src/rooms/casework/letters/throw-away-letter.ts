import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'
import { letterRow } from './letter-row.ts'
import { sentAlready } from './refusals.ts'

/** Throws away a letter that never left. One that was sent stays. */
export const throwAwayLetter = command({
  name: 'throw-away-letter',
  input: z.strictObject({ letter: z.uuid() }),
  who: CASEWORKERS,
  bare: true,
  refusals: [notFound, sentAlready],
  spoken: ['letter'],
  async carryOut({ letter: id }, desk) {
    const row = await letterRow(desk, id)
    if (!row) return refuse(notFound)
    const { numDeletedRows } = await desk.sql
      .withTables<Tables>()
      .deleteFrom('casework.letter')
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .executeTakeFirst()
    return numDeletedRows === 0n ? refuse(sentAlready) : { file: row.file, letter: id }
  },
  about: (_input, { file }) => file,
})
