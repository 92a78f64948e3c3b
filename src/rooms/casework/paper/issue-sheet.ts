import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { fileSealToWrite, keyMissing } from '#rooms/vault'
import { typedDay } from '../cases/typed-day.ts'
import { written } from '../cases/written.ts'
import { referenceOf } from '../file-reference.ts'
import { ATTEND_REFUSALS, lookBefore, whyNotAttending } from '../meetings/may-attend.ts'
import type { FilePerson } from '../open-people.ts'
import { openPeople, peopleOf } from '../open-people.ts'
import type { Tables } from '../schema/tables.ts'
import { sealSheet } from './sheet-words.ts'
import { whoTakesPaper } from './who-takes-paper.ts'

const backBeforeToday = {
  code: 'back-before-today',
  status: 422,
  sentence: 'This day is over. Enter the day by which the sheet is to be back or shredded.',
} as const

/**
 * Prints the least that somebody without a laptop needs to help a family, and puts it on the register of paper: the
 * child's first name, what the parent is called, their number, what is asked, how it is safe to get in touch (D25).
 */
export const issueSheet = command({
  name: 'issue-sheet',
  called: 'A sheet of paper for a volunteer',
  input: z.strictObject({
    file: z.uuid(),
    to: z.uuid('Choose who gets the sheet'),
    parent: z.uuid().optional(),
    child: z.uuid().optional(),
    asked: written.min(1, 'Write what is asked of them'),
    safety: z.string().trim().max(2000, 'Write this in 2,000 characters or fewer').default(''),
    backOn: typedDay('the day by which it is to be back'),
  }),
  who: CASEWORKERS,
  as: 'registrar',
  refusals: [notFound, keyMissing, backBeforeToday, ...ATTEND_REFUSALS],
  spoken: ['file', 'to', 'backOn'],
  attempt: ({ file, to }, desk) => lookBefore(desk, file, to),
  async carryOut({ file, to, parent, child, asked, safety, backOn }, desk) {
    if (backOn < dateAt(desk.now)) return refuse(backBeforeToday, { field: 'backOn' })
    if ((await referenceOf(desk, file)) === undefined) return refuse(notFound)
    const seal = await fileSealToWrite(desk, file)
    if (seal instanceof Refusal) return seal
    const going = { file, person: to, reason: undefined }
    const why = await whyNotAttending(desk, going, await whoTakesPaper(desk))
    if (why) return refuse(why.kind, { field: 'to' })
    const people = openPeople(seal, await peopleOf(desk, file))
    const [adult, young] = [people.find(({ id }) => id === parent), people.find(({ id }) => id === child)]
    const [id, me] = [newId(), desk.person?.id ?? '']
    const words = {
      child: young ? calledBy(young) : '',
      parent: adult ? calledBy(adult) : '',
      phone: adult?.phone ?? '',
      asked,
      safety: [adult?.safeToContact, safety].filter(Boolean).join('\n'),
    }
    await desk.sql
      .withTables<Tables>()
      .insertInto('casework.paper_out')
      .values({
        ...{ id, file, issued_to: to, by: me, minded_by: me, at: desk.now },
        due_back_on: raw<Date>`${backOn}::date`,
        sealed_words: sealSheet(seal, id, words),
      })
      .execute()
    return { file, sheet: id }
  },
  about: (_input, { file }) => file,
})

/** What somebody is called: as they like it, or their first name alone. */
const calledBy = ({ knownAs, name }: FilePerson): string => knownAs || (name.trim().split(/\s+/)[0] ?? '')
