import { z } from 'zod'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { fileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { openSheet, sheetNumber } from './sheet-words.ts'

const sheetIsOver = {
  code: 'sheet-is-over',
  status: 410,
  sentence: 'This sheet is off the register. It is not printed again: make a new one.',
} as const

/** What stands on a sheet that is out, opened with its file's key; entered in the ledger, about the file. */
export const readSheet = query({
  name: 'read-sheet',
  input: z.strictObject({ sheet: z.uuid() }),
  who: CASEWORKERS,
  async answer({ sheet }, desk) {
    const row = await desk.sql
      .withTables<Tables>()
      .selectFrom('casework.paper_out')
      .select(['id', 'file', 'at', 'ended_at', 'sealed_words', 'version'])
      .where('id', '=', sheet)
      .executeTakeFirst()
    if (!row) return refuse(notFound)
    if (row.ended_at) return refuse(sheetIsOver)
    const seal = await fileSeal(desk, row.file)
    if (seal instanceof Refusal) return seal
    return { file: row.file, at: row.at, number: sheetNumber(sheet), ...openSheet(seal, row) }
  },
  about: (_input, { file }) => file,
})
