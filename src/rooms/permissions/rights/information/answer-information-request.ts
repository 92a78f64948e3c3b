import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { dayToCome, isToCome, typedDay } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { typedWords } from '../typed.ts'
import { InformationWords, informationRow } from './read-information-request.ts'
import { openWords, sealWords } from './sealed-words.ts'

/** How it is answered: never with anything of a family's file. */
export const OUTCOMES = ['figures', 'published-already', 'not-held', 'declined', 'passed-on'] as const

export const answerInformationRequest = command({
  name: 'answer-information-request',
  input: z.strictObject({
    information: z.uuid(),
    outcome: z.enum(OUTCOMES, 'Choose how it was answered'),
    answeredOn: typedDay('the day it was answered'),
    answer: typedWords('Write what they were told'),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, dayToCome],
  spoken: ['information', 'outcome', 'answeredOn'],
  async carryOut({ information, outcome, answeredOn, answer }, desk) {
    if (isToCome(answeredOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'answeredOn' })
    const table = 'permissions.information_request'
    const row = await informationRow(desk, information)
    if (!row) return refuse(notFound)
    const words = await openWords(desk, table, row, InformationWords)
    if (words instanceof Refusal) return words
    const version = row.version + 1
    await desk.sql
      .withTables<Tables>()
      .updateTable(table)
      .set({
        ...{ outcome, version, answered_on: raw<Date>`${answeredOn}::date` },
        sealed_words: await sealWords(desk, table, information, version, { ...words, answer }),
      })
      .where('id', '=', information)
      .execute()
    return { information }
  },
})
