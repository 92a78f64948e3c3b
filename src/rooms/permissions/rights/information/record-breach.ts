import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayToCome, readMoment, typedDay } from '#rooms/casework'
import type { Tables } from '../../schema/tables.ts'
import { typedWords } from '../typed.ts'
import { sealWords } from './sealed-words.ts'

export const RISKS = ['unlikely', 'likely', 'high'] as const

/** The hours in which the Commissioner is told, from when it was found (UK GDPR article 33(1)). */
const HOURS = 72

const whenFound = {
  code: 'when-found',
  status: 422,
  sentence: 'Enter when it was found, like 22 Nov 14:30. The 72 hours are counted from it.',
} as const

/**
 * Data of people was lost, seen by the wrong person, sent to the wrong address, or changed. Whoever notices it writes it
 * down at once; the 72 hours run from when it was found, also over a weekend.
 */
export const recordBreach = command({
  name: 'record-breach',
  called: 'A data breach',
  input: z.strictObject({
    what: typedWords('Write what happened'),
    foundAt: z
      .string('Enter when it was found')
      .max(40)
      .meta({ examples: ['22 Nov 2026 9:30'] }),
    happenedOn: typedDay('the day it happened').optional(),
    people: z.coerce
      .number('Enter how many people, as a number')
      .int('Enter a whole number')
      .min(0, 'Enter a number, 0 or more')
      .max(1_000_000, 'Enter a number up to a million'),
    whoAffected: typedWords(),
    risk: z.enum(RISKS, 'Choose how great the risk is'),
    done: typedWords(),
  }),
  who: CASEWORKERS,
  refusals: [whenFound, dayToCome],
  spoken: ['people', 'risk'],
  async carryOut({ what, foundAt, happenedOn, people, whoAffected, risk, done }, desk) {
    const found = readMoment(foundAt, desk.now, true)
    if (!found || found > desk.now) return refuse(whenFound, { field: 'foundAt' })
    const id = newId()
    const words = { what, whoAffected, done, ico: '', people: '' }
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.breach')
      .values({
        ...{ id, people, risk, found_at: found, by: desk.person?.id ?? '', at: desk.now },
        happened_on: raw<Date | null>`${happenedOn ?? null}::date`,
        tell_by: new Date(found.getTime() + HOURS * 3_600_000),
        sealed_words: await sealWords(desk, 'permissions.breach', id, 1, words),
      })
      .execute()
    return { breach: id }
  },
})
