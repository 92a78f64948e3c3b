import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayToCome, isToCome, typedDay } from '#rooms/casework'
import { addDays, dateAt } from '#rooms/facts'
import type { Tables } from '../../schema/tables.ts'
import { typedWords } from '../typed.ts'
import { sealWords } from './sealed-words.ts'

/** The days in which a complaint about data is acknowledged (Data Protection Act 2018 section 164A, from June 2026). */
const DAYS = 30

/** Somebody complains about how their data was handled. It need not be in writing, and needs no family's file. */
export const recordDataComplaint = command({
  name: 'record-data-complaint',
  called: 'A complaint about data',
  input: z.strictObject({
    receivedOn: typedDay('the day it came'),
    complainant: typedWords('Write who complains, and how to answer them'),
    complaint: typedWords('Write what they complain about'),
  }),
  who: CASEWORKERS,
  refusals: [dayToCome],
  spoken: ['receivedOn'],
  async carryOut({ receivedOn, complainant, complaint }, desk) {
    if (isToCome(receivedOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'receivedOn' })
    const id = newId()
    const words = { complainant, complaint, answer: '' }
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.data_complaint')
      .values({
        ...{ id, by: desk.person?.id ?? '', at: desk.now },
        received_on: raw<Date>`${receivedOn}::date`,
        acknowledge_by: raw<Date>`${addDays(receivedOn, DAYS)}::date`,
        sealed_words: await sealWords(desk, 'permissions.data_complaint', id, 1, words),
      })
      .execute()
    return { complaint: id }
  },
})
