import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { refuse } from '#platform/refusal.ts'
import { dateAt } from '#rooms/facts'
import { alertColleagues } from '#rooms/people'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { pressureMail } from './pressure-mail.ts'
import { readersOf } from './readers.ts'
import { noChair, otherReaders } from './refusals.ts'
import { REPORTERS } from './roles.ts'
import { keepCopy, saidBy } from './said.ts'

/** Words between somebody who works here and the chair. */
export const wordsOf = (empty: string) =>
  z.string(empty).trim().min(1, empty).max(10_000, 'Use 10,000 characters or fewer')

/**
 * Tells the chair, and nobody else, that somebody with power over a worker wants them to take a side, to leave out an
 * option, to change a record or to say something of a family (T6). No draft is kept, since a draft says in clear whose it
 * is and of what. It is sealed to whom the page named: another reader put in meanwhile refuses.
 */
export const reportPressure = command({
  name: 'report-pressure',
  called: 'Report pressure',
  input: z.strictObject({
    words: wordsOf('Write what happened'),
    /** The ids of those whom the page named, with a comma between them. */
    readers: z.string().max(2000).default(''),
  }),
  who: REPORTERS,
  as: 'confidant',
  unnamed: true,
  bare: true,
  refusals: [noChair, otherReaders, keyMissing],
  async carryOut({ words, readers: named }, desk) {
    const { readers } = await readersOf(desk)
    if (readers.length === 0) return refuse(noChair)
    if (idsOf(readers) !== named) return refuse(otherReaders)
    const [report, said] = [newId(), newId()]
    await desk.sql
      .withTables<Tables>()
      .insertInto('interests.pressure')
      .values({ id: report, reported_on: dateAt(desk.now) as unknown as Date })
      .execute()
    const own = { person: desk.person?.id ?? '', reader: null }
    const copies = [own, ...readers.map(({ id }) => ({ person: id, reader: id }))]
    for (const copy of copies)
      if (!(await keepCopy(desk, said, report, copy, saidBy(desk, 'worker', words))))
        return refuse(keyMissing)
    await alertColleagues(
      desk,
      readers.map(({ id }) => id),
      pressureMail,
    )
    return { report }
  },
  about: (_input, { report }) => report,
})

/** As the form sends back whom it named. */
export const idsOf = (readers: readonly { id: string }[]): string =>
  readers
    .map(({ id }) => id)
    .sort()
    .join(',')
