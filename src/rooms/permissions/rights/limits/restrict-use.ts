import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { referenceOf } from '#rooms/casework'
import { fileSealToWrite, keyMissing, limitUse } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { typedWords } from '../typed.ts'
import { sealMark } from './mark-words.ts'
import { standingMark } from './standing-mark.ts'

/** Why somebody may ask that their data be kept and not used (UK GDPR article 18(1)). */
export const LIMITS = ['accuracy', 'unlawful', 'needed-for-a-claim', 'objection'] as const

const markedAlready = {
  code: 'marked-already',
  status: 422,
  sentence: 'This file is marked so already. The page shows since when, and why.',
} as const

/** From now on whoever writes in the file is asked why first, each time anew after half an hour. */
export const restrictUse = command({
  name: 'restrict-use',
  input: z.strictObject({
    file: z.uuid(),
    limit: z.enum(LIMITS, 'Choose why'),
    limitWhy: typedWords('Write what they asked for'),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, markedAlready],
  spoken: ['file', 'limit'],
  async carryOut({ file, limit, limitWhy }, desk) {
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file, 'only kept')
    if (seal instanceof Refusal) return seal
    const table = 'permissions.processing_limit'
    if (await standingMark(desk, table, file)) return refuse(markedAlready)
    const id = newId()
    await desk.sql
      .withTables<Tables>()
      .insertInto(table)
      .values({
        ...{ id, file, because: limit, by: desk.person?.id ?? '', at: desk.now },
        sealed_words: sealMark(seal, table, id, 1, { why: limitWhy, lifted: '' }),
      })
      .execute()
    await limitUse(desk, file)
    return { file }
  },
  about: ({ file }) => file,
})
