import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayToCome, isToCome, typedDay } from '#rooms/casework'
import { countDays, dateAt, isWorkingDay } from '#rooms/facts'
import type { Tables } from '../../schema/tables.ts'
import { typedWords } from '../typed.ts'
import { sealWords } from './sealed-words.ts'

export const ASKERS = ['public', 'council', 'press', 'other'] as const

/** The working days in which a request for information is answered (Freedom of Information Act 2000 section 10). */
const WORKING_DAYS = 20

/**
 * Somebody asks for information: a member of the public, the press, the council's information team. It is answered with
 * figures or declined; a file cannot be named here, so none can be given.
 */
export const recordInformationRequest = command({
  name: 'record-information-request',
  called: 'A request for information',
  input: z.strictObject({
    askedBy: z.enum(ASKERS, 'Choose who asks'),
    receivedOn: typedDay('the day it came'),
    asker: typedWords(),
    asked: typedWords('Write what they ask for'),
  }),
  who: CASEWORKERS,
  refusals: [dayToCome],
  spoken: ['askedBy', 'receivedOn'],
  async carryOut({ askedBy, receivedOn, asker, asked }, desk) {
    if (isToCome(receivedOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'receivedOn' })
    const id = newId()
    const due = countDays(receivedOn, WORKING_DAYS, isWorkingDay)
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.information_request')
      .values({
        ...{ id, asked_by: askedBy, by: desk.person?.id ?? '', at: desk.now },
        received_on: raw<Date>`${receivedOn}::date`,
        due_on: raw<Date>`${due}::date`,
        sealed_words: await sealWords(desk, 'permissions.information_request', id, 1, {
          asker,
          asked,
          answer: '',
        }),
      })
      .execute()
    return { information: id }
  },
})
