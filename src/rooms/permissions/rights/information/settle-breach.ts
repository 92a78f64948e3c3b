import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS } from '#platform/who.ts'
import { dateAt } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../../schema/tables.ts'
import { typedWords } from '../typed.ts'
import { BreachWords, breachRow } from './read-breach.ts'
import { openWords, sealWords } from './sealed-words.ts'

export const TELLING = ['told', 'not-needed', 'open'] as const

const toldIfHigh = {
  code: 'told-if-high',
  status: 422,
  sentence:
    'Where the risk to people is high they are told, and so is the Commissioner (UK GDPR articles 33 and 34).',
} as const

/**
 * Whether the Commissioner and the people were told, or why not, and what was done. It is closed once both are settled.
 * Where the risk is high neither may be left out.
 */
export const settleBreach = command({
  name: 'settle-breach',
  input: z.strictObject({
    breach: z.uuid(),
    ico: z.enum(TELLING, 'Choose whether the Commissioner was told'),
    icoWhy: typedWords('Write the reference, or why not'),
    peopleTold: z.enum(TELLING, 'Choose whether the people were told'),
    peopleWhy: typedWords('Write how, or why not'),
    done: typedWords(),
  }),
  who: LEADERS,
  refusals: [notFound, keyMissing, toldIfHigh],
  spoken: ['breach', 'ico', 'peopleTold'],
  async carryOut({ breach, ico, icoWhy, peopleTold, peopleWhy, done }, desk) {
    const table = 'permissions.breach'
    const row = await breachRow(desk, breach)
    if (!row) return refuse(notFound)
    if (row.risk === 'high' && (ico === 'not-needed' || peopleTold === 'not-needed'))
      return refuse(toldIfHigh, { field: ico === 'not-needed' ? 'ico' : 'peopleTold' })
    const words = await openWords(desk, table, row, BreachWords)
    if (words instanceof Refusal) return words
    const version = row.version + 1
    const kept = { ...words, ico: icoWhy, people: peopleWhy, done: done || words.done }
    const isSettled = ico !== 'open' && peopleTold !== 'open'
    await desk.sql
      .withTables<Tables>()
      .updateTable(table)
      .set({
        ...{ ico, people_told: peopleTold, version },
        ico_told_at: ico === 'told' ? (row.ico_told_at ?? desk.now) : null,
        people_told_on:
          peopleTold === 'told' ? raw<Date>`${row.people_told_on ?? dateAt(desk.now)}::date` : null,
        closed_at: isSettled ? desk.now : null,
        sealed_words: await sealWords(desk, table, breach, version, kept),
      })
      .where('id', '=', breach)
      .execute()
    return { breach }
  },
})
