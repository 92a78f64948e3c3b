import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { caseToWrite } from './case-to-write.ts'
import { DueDateWords, HOLDERS, sealDueDate } from './due-date-words.ts'
import { typedDay } from './typed-day.ts'
import { written } from './written.ts'

/** Where an entered date comes from. */
export const DATE_SOURCES = [
  'tribunal-letter',
  'council-letter',
  'school-letter',
  'told-by-phone',
  'other',
] as const
export type DateSource = (typeof DATE_SOURCES)[number]

export const DATE_SOURCE_WORDS: Readonly<Record<DateSource, string>> = {
  'tribunal-letter': 'A letter or order of the tribunal',
  'council-letter': 'A letter of the council',
  'school-letter': 'A letter of the school',
  'told-by-phone': 'We were told by telephone',
  other: 'Somewhere else',
}

/** Enters a date out of a letter: it stands as it was given, and nothing is counted (domain.md §3.1). */
export const enterDate = command({
  name: 'enter-date',
  called: 'A date from a letter',
  input: z.strictObject({
    case: z.uuid(),
    what: written.min(1, 'Write what is to be done, or what happens, on this date'),
    on: typedDay('the date'),
    holder: z.enum(HOLDERS, 'Choose who has to act'),
    source: z.enum(DATE_SOURCES, 'Choose where the date comes from'),
    hearing: z.enum(['yes']).optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing],
  spoken: ['case', 'on', 'holder', 'source', 'hearing'],
  async carryOut({ case: caseId, what, on, holder, source, hearing }, desk) {
    const standing = await caseToWrite(desk, caseId)
    if (standing instanceof Refusal) return standing
    const { file, seal } = standing
    const id = newId()
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.due_date')
      .values({
        id,
        file,
        case_id: caseId,
        kind: 'entered',
        duty_holder: holder,
        due_on: raw<Date>`${on}::date`,
        source,
        verified: 'entered',
        hearing: hearing === 'yes',
        sealed_words: sealDueDate(seal, id, 1, DueDateWords.parse({ what })),
        by: desk.person?.id ?? '',
        at: desk.now,
      })
      .execute()
    return { file, case: caseId, due: id }
  },
  about: (_input, { file }) => file,
})
