import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { minutes } from '../calls/contact-fields.ts'
import { dayToCome, isToCome, typedDay } from '../cases/typed-day.ts'
import { written } from '../cases/written.ts'
import { referenceOf } from '../file-reference.ts'
import type { Tables } from '../schema/tables.ts'
import { sealNote } from './sheet-words.ts'
import { whoTakesPaper } from './who-takes-paper.ts'

const nobodyElse = {
  code: 'nobody-else',
  status: 422,
  sentence: 'Choose somebody else who works here. What you did yourself is a contact: log it as one.',
} as const

/** Enters what somebody without a laptop wrote down, marked as theirs and as entered for them. */
export const enterNoteFor = command({
  name: 'enter-note-for',
  called: 'Notes entered for somebody else',
  input: z.strictObject({
    file: z.uuid(),
    whose: z.uuid('Choose whose notes these are'),
    words: written.min(1, 'Type what they wrote down'),
    on: typedDay('the day on which it happened'),
    minutes: minutes.optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, nobodyElse, dayToCome],
  spoken: ['file', 'whose', 'on', 'minutes'],
  async carryOut({ file, whose, words, on, minutes: taken }, desk) {
    if (isToCome(on, dateAt(desk.now))) return refuse(dayToCome, { field: 'on' })
    if ((await referenceOf(desk, file)) === undefined) return refuse(notFound)
    const by = desk.person?.id ?? ''
    const others = (await whoTakesPaper(desk)).filter(({ id }) => id !== by)
    if (!others.some(({ id }) => id === whose)) return refuse(nobodyElse, { field: 'whose' })
    const seal = await fileSealToWrite(desk, file)
    if (seal instanceof Refusal) return seal
    const id = newId()
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.note_for')
      .values({
        ...{ id, file, for_person: whose, minutes: taken ?? null, by, at: desk.now },
        happened_on: raw<Date>`${on}::date`,
        sealed_words: sealNote(seal, id, words),
      })
      .execute()
    return { file, note: id }
  },
  about: (_input, { file }) => file,
})
