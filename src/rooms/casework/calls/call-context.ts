import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { issueInWords } from '#rooms/facts'
import { namesOf } from '#rooms/people'
import { type FileSeal, fileSeal } from '#rooms/vault'
import { holderInWords, openDueDate } from '../cases/due-date-words.ts'
import { openPeople, peopleOf } from '../open-people.ts'
import { referenceInWords } from '../reference.ts'
import { promisesOfFile } from './promises-of-file.ts'

/** What helps whoever has a family on the line; no more than that. */
export const callContext = query({
  name: 'call-context',
  input: z.strictObject({ file: z.uuid() }),
  who: CASEWORKERS,
  async answer({ file }, desk) {
    const [found, seal, rows, promises, dates, cases] = await Promise.all([
      fileRow(desk, file),
      fileSeal(desk, file),
      peopleOf(desk, file),
      promisesOfFile(desk, file),
      dueDates(desk, file),
      openCases(desk, file),
    ])
    if (!found) return refuse(notFound)
    if (seal instanceof Refusal) return seal
    const [people, last] = [openPeople(seal, rows), await lastContact(desk, file, seal)]
    return {
      ...{ file, reference: referenceInWords(found.reference), people, last, promises, cases },
      dates: dates.map(row => inWords(seal, row)),
      remindersStoppedAt: found.reminders_stopped_at,
    }
  },
  about: ({ file }) => file,
})

export type CallContext = Exclude<Awaited<ReturnType<typeof callContext.answer>>, Refusal>

async function fileRow({ sql }: Desk, file: string) {
  const { rows } = await raw<{ reference: number; reminders_stopped_at: Date | null }>`
    select reference, reminders_stopped_at from casework.file where id = ${file}`.execute(sql)
  return rows[0]
}

const FIRST_WORDS = 200

async function lastContact(desk: Desk, file: string, seal: FileSeal) {
  const { rows } = await raw<{ id: string; at: Date; worker: string; sealed_words: Buffer; version: number }>`
    select id, at, worker, sealed_words, version from casework.contact
    where file = ${file} order by at desc limit 1`.execute(desk.sql)
  const [row] = rows
  if (!row) return undefined
  const { id, at, worker, version } = row
  const words = seal.open(row.sealed_words, { field: 'casework.contact.sealed_words', row: id, version })
  const name = (await namesOf(desk, [worker])).get(worker) ?? 'somebody who has left'
  return { at, worker: name, words: words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS)}…` : words }
}

interface DateRow {
  id: string
  version: number
  kind: 'computed' | 'entered'
  due_on: string
  duty_holder: string
  source: string
  verified: string
  sealed_words: Buffer
}

/** Dates of open cases that count and are still to come, or were missed, the earliest first. */
async function dueDates({ sql }: Desk, file: string): Promise<DateRow[]> {
  const { rows } = await raw<DateRow>`
    select d.id, d.version, d.kind, d.due_on::text, d.duty_holder, d.source, d.verified, d.sealed_words
    from casework.due_date d join casework.case c on c.id = d.case_id
    where d.file = ${file} and d.met_at is null and d.dropped_at is null and c.state <> 'closed'
    order by d.due_on limit 5`.execute(sql)
  return rows
}

/** What is done by a date, and by whom: a day alone helps nobody who has the family on the line. */
const inWords = (seal: FileSeal, row: DateRow) => {
  const { what, boundary } = openDueDate(seal, row)
  return {
    ...{ dueOn: row.due_on, what, boundary, holder: holderInWords(row.duty_holder) },
    ...{ isEntered: row.kind === 'entered', source: row.source, verified: row.verified },
  }
}

async function openCases({ sql }: Desk, file: string) {
  const { rows } = await raw<{ id: string; number: number; issue: string; level: number }>`
    select id, number, issue, level from casework.case
    where file = ${file} and state <> 'closed' order by number`.execute(sql)
  return rows.map(({ issue, ...row }) => ({ ...row, issue: issueInWords(issue) ?? issue }))
}
