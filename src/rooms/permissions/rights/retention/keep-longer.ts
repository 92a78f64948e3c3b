import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { referenceOf, typedDay } from '#rooms/casework'
import { addMonths, dateAt } from '#rooms/facts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { typedWords } from '../typed.ts'

const ofSomeUse = {
  code: 'keep-until-when',
  status: 422,
  sentence: 'Choose a day to come, within the next six years: then it is looked at again.',
} as const

/** The years after which a file is looked at again at the latest. */
const MONTHS_AT_MOST = 72

/** Keeps a file whose time is over, with a reason, until a day on which it is looked at again. */
export const keepLonger = command({
  name: 'keep-longer',
  input: z.strictObject({
    file: z.uuid(),
    keepUntil: typedDay('the day until which it is kept').meta({ examples: ['2028-11-12'] }),
    keepWhy: typedWords('Say why it is kept'),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, ofSomeUse],
  spoken: ['file', 'keepUntil'],
  async carryOut({ file, keepUntil, keepWhy }, desk) {
    const today = dateAt(desk.now)
    if (keepUntil <= today || keepUntil > addMonths(today, MONTHS_AT_MOST))
      return refuse(ofSomeUse, { field: 'keepUntil' })
    if (!(await referenceOf(desk, file))) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file, 'only kept')
    if (seal instanceof Refusal) return seal
    const id = newId()
    const place = { field: 'permissions.retention_review.sealed_words', row: id, version: 1 } as const
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.retention_review')
      .values({
        ...{ id, file, by: desk.person?.id ?? '', at: desk.now },
        keep_until: raw<Date>`${keepUntil}::date`,
        sealed_words: seal.seal(keepWhy, place),
      })
      .execute()
    return { file }
  },
  about: ({ file }) => file,
})
