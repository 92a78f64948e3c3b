import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { referenceOf } from '#rooms/casework'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { typedWords } from '../typed.ts'
import { sealMark } from './mark-words.ts'
import { standingMark } from './standing-mark.ts'

const heldAlready = {
  code: 'held-already',
  status: 422,
  sentence: 'This file is held already. The page shows since when, and why.',
} as const

/** A court, the tribunal or an inspector may ask for this file: nobody erases it until the hold is lifted. */
export const holdForLaw = command({
  name: 'hold-for-law',
  input: z.strictObject({ file: z.uuid(), holdWhy: typedWords('Write who may ask for it, and why') }),
  who: LEADERS,
  refusals: [notFound, keyMissing, heldAlready],
  spoken: ['file'],
  async carryOut({ file, holdWhy }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file, 'only kept')
    if (seal instanceof Refusal) return seal
    const table = 'permissions.legal_hold'
    if (await standingMark(desk, table, file)) return refuse(heldAlready)
    const id = newId()
    await desk.sql
      .withTables<Tables>()
      .insertInto(table)
      .values({
        ...{ id, file, by: desk.person?.id ?? '', at: desk.now },
        sealed_words: sealMark(seal, table, id, 1, { why: holdWhy, lifted: '' }),
      })
      .execute()
    return { file }
  },
  about: ({ file }) => file,
})
