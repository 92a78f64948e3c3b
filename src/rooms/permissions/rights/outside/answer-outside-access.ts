import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { dayToCome, isToCome, typedDay } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { IDENTITY } from '../access/access-request.ts'
import { openWords, sealWords } from '../information/sealed-words.ts'
import { alreadyEnded } from '../refusals.ts'
import { typedWords } from '../typed.ts'
import { placesFor } from './places.ts'
import { OutsideWords, outsideRow } from './read-outside-access.ts'

export const OUTSIDE_OUTCOMES = ['given', 'nothing-held', 'refused'] as const

const lookEverywhere = {
  code: 'look-everywhere-first',
  status: 422,
  sentence: 'Look in every place first, and tick each: what is not looked for is not told.',
} as const

const whoIsIt = {
  code: 'who-is-it',
  status: 422,
  sentence: 'Choose how you know that it is them: nobody is given somebody else’s data.',
} as const

/** Answers somebody without a file, once every place was looked through and it is known who asks; or says why not. */
export const answerOutsideAccess = command({
  name: 'answer-outside-access',
  called: 'An answer to somebody without a file',
  input: z.strictObject({
    outside: z.uuid(),
    identity: z.enum(IDENTITY).optional(),
    looked: z.array(z.string().max(40)).max(20).default([]),
    outcome: z.enum(OUTSIDE_OUTCOMES, 'Choose how it was answered'),
    answeredOn: typedDay('the day it was answered'),
    answer: typedWords('Write what they were given, or why not'),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, dayToCome, alreadyEnded, lookEverywhere, whoIsIt],
  spoken: ['outside', 'identity', 'outcome', 'answeredOn'],
  async carryOut({ outside, identity, looked, outcome, answeredOn, answer }, desk) {
    if (isToCome(answeredOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'answeredOn' })
    const row = await outsideRow(desk, outside)
    if (!row) return refuse(notFound)
    if (row.outcome) return refuse(alreadyEnded)
    const isEverywhere = placesFor(row.kind).every(({ code }) => looked.includes(code))
    if (outcome !== 'refused' && !isEverywhere) return refuse(lookEverywhere, { field: 'looked' })
    if (outcome === 'given' && !identity) return refuse(whoIsIt, { field: 'identity' })
    const table = 'permissions.outside_access'
    const words = await openWords(desk, table, row, OutsideWords)
    if (words instanceof Refusal) return words
    const version = row.version + 1
    await desk.sql
      .withTables<Tables>()
      .updateTable(table)
      .set({
        ...{ outcome, version, identity: identity ?? null, answered_on: raw<Date>`${answeredOn}::date` },
        sealed_words: await sealWords(desk, table, outside, version, { ...words, looked, answer }),
      })
      .where('id', '=', outside)
      .execute()
    return { outside }
  },
})
