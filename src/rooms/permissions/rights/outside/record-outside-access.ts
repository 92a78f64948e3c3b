import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dayToCome, isToCome, typedDay } from '#rooms/casework'
import { dateAt } from '#rooms/facts'
import type { Tables } from '../../schema/tables.ts'
import { dueOn } from '../access/due-on.ts'
import { sealWords } from '../information/sealed-words.ts'
import { typedWords } from '../typed.ts'
import { OUTSIDE_KINDS } from './places.ts'

/** Somebody of whom there is no family's file asks for their own data; due within a month (UK GDPR article 12(3)). */
export const recordOutsideAccess = command({
  name: 'record-outside-access',
  called: 'Somebody without a file asks for their own data',
  input: z.strictObject({
    kind: z.enum(OUTSIDE_KINDS, 'Choose who asks'),
    receivedOn: typedDay('the day it came'),
    asker: typedWords('Write who asks, and how to answer them'),
    asked: typedWords(),
  }),
  who: CASEWORKERS,
  refusals: [dayToCome],
  spoken: ['kind', 'receivedOn'],
  async carryOut({ kind, receivedOn, asker, asked }, desk) {
    if (isToCome(receivedOn, dateAt(desk.now))) return refuse(dayToCome, { field: 'receivedOn' })
    const id = newId()
    const words = { asker, asked, looked: [], answer: '' }
    await desk.sql
      .withTables<Tables>()
      .insertInto('permissions.outside_access')
      .values({
        ...{ id, kind, by: desk.person?.id ?? '', at: desk.now },
        received_on: raw<Date>`${receivedOn}::date`,
        due_on: raw<Date>`${dueOn(receivedOn)}::date`,
        sealed_words: await sealWords(desk, 'permissions.outside_access', id, 1, words),
      })
      .execute()
    return { outside: id }
  },
})
