import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import type { Tables } from '../schema/tables.ts'

/** How a sheet comes off the register. */
export const ENDED_HOW = ['returned', 'shredded', 'lost'] as const
export type EndedHow = (typeof ENDED_HOW)[number]

export const ENDED_WORDS: Readonly<Record<EndedHow, string>> = {
  returned: 'Back here',
  shredded: 'Shredded',
  lost: 'Lost',
}

/** A sheet is back, shredded or lost: it leaves the open part of the register for good (D25). */
export const endSheet = command({
  name: 'end-sheet',
  called: 'What became of a sheet of paper',
  input: z.strictObject({ sheet: z.uuid(), how: z.enum(ENDED_HOW, 'Choose what became of it') }),
  who: CASEWORKERS,
  refusals: [notFound],
  spoken: ['sheet', 'how'],
  async carryOut({ sheet, how }, desk) {
    const ended = await desk.sql
      .withTables<Tables>()
      .updateTable('casework.paper_out')
      .set({ ended_how: how, ended_at: desk.now, ended_by: desk.person?.id ?? null })
      .where('id', '=', sheet)
      .where('ended_at', 'is', null)
      .returning('file')
      .executeTakeFirst()
    return ended ? { file: ended.file, sheet } : refuse(notFound)
  },
  about: (_input, { file }) => file,
})
