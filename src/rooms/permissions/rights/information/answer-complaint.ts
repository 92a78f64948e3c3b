import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { typedWords } from '../typed.ts'
import { ComplaintWords, complaintRow } from './read-data-complaint.ts'
import { openWords, sealWords } from './sealed-words.ts'

export const COMPLAINT_OUTCOMES = ['upheld', 'partly-upheld', 'not-upheld', 'withdrawn'] as const

/** What came of a complaint, as they were told: without undue delay (Data Protection Act 2018 section 164A). */
export const answerComplaint = command({
  name: 'answer-complaint',
  input: z.strictObject({
    complaint: z.uuid(),
    complaintOutcome: z.enum(COMPLAINT_OUTCOMES, 'Choose what came of it'),
    answer: typedWords('Write what they were told'),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing],
  spoken: ['complaint', 'complaintOutcome'],
  async carryOut({ complaint, complaintOutcome, answer }, desk) {
    const table = 'permissions.data_complaint'
    const row = await complaintRow(desk, complaint)
    if (!row) return refuse(notFound)
    const words = await openWords(desk, table, row, ComplaintWords)
    if (words instanceof Refusal) return words
    const version = row.version + 1
    const today = raw<Date>`${dateAt(desk.now)}::date`
    await desk.sql
      .withTables<Tables>()
      .updateTable(table)
      .set({
        ...{ outcome: complaintOutcome, answered_on: today, version },
        ...(row.acknowledged_on ? {} : { acknowledged_on: today }),
        sealed_words: await sealWords(desk, table, complaint, version, { ...words, answer }),
      })
      .where('id', '=', complaint)
      .execute()
    return { complaint }
  },
})
