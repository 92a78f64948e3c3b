import { sql as raw } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { notFound, Refusal, refuse } from '#platform/refusal.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { calendarsOfSchools, type DueDate, dueDates, EVENTS } from '#rooms/facts'
import { keyMissing } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { type CaseAtHand, caseToWrite } from './case-to-write.ts'
import { sealDueDate } from './due-date-words.ts'
import { knownEvents } from './known-events.ts'
import { typedDay } from './typed-day.ts'

const noDayGiven = {
  code: 'no-day-given',
  status: 422,
  sentence: 'Enter the day of at least one thing that happened. The dates are counted from it.',
} as const

const noRule = {
  code: 'no-rule',
  status: 422,
  sentence: 'No date follows from this alone. Enter what else happened, or enter a date from a letter.',
} as const

/**
 * Works out the dates of a case from what happened, by the register's rules: several at once, each with its source.
 * Rules in school days are counted by the school's own calendar, where one is chosen, else to the earliest possible day.
 * What was worked out before from another day is replaced; dates that somebody entered from a letter are not touched.
 */
export const computeDates = command({
  name: 'compute-dates',
  called: 'Dates of a case',
  input: z.strictObject({
    case: z.uuid(),
    decisionSentOn: typedDay('the day the council sent its letter').optional(),
    certificateOn: typedDay('the day of the mediation certificate').optional(),
    event: z
      .string()
      .refine(name => EVENTS.has(name), 'Choose what happened')
      .optional(),
    eventOn: typedDay('the day it happened').optional(),
    school: z.uuid().optional(),
  }),
  who: CASEWORKERS,
  refusals: [notFound, keyMissing, noDayGiven, noRule],
  spoken: ['case', 'decisionSentOn', 'certificateOn', 'event', 'eventOn', 'school'],
  async carryOut({ case: id, decisionSentOn, certificateOn, event, eventOn, school: chosen }, desk) {
    if (event && !eventOn) return refuse(noDayGiven, { field: 'eventOn' })
    if (eventOn && !event)
      return refuse({ ...noDayGiven, sentence: 'Choose what happened on this day.' }, { field: 'event' })
    const given = {
      ...(decisionSentOn ? { decision_notice_sent: decisionSentOn } : {}),
      ...(certificateOn ? { mediation_certificate_issued: certificateOn } : {}),
      ...(event && eventOn ? { [event]: eventOn } : {}),
    }
    if (Object.keys(given).length === 0) return refuse(noDayGiven, { field: 'decisionSentOn' })
    const standing = await caseToWrite(desk, id)
    if (standing instanceof Refusal) return standing
    const school = chosen && (await calendarsOfSchools(desk)).find(one => one.id === chosen)
    if (chosen && !school) return refuse(notFound)
    const events = { ...(await knownEvents(desk, id)), ...given }
    const found = dueDates(events, school ? { school } : {}).filter(({ events: from }) =>
      Object.keys(from).some(name => name in given),
    )
    if (found.length === 0) return refuse(noRule, { field: 'event' })
    await replace(desk, standing, found)
    return { file: standing.file, case: id, dates: found.length }
  },
  about: (_input, { file }) => file,
})

/** Each rule stands once in a case: an older result gives way, the same result stays as it is. */
async function replace(desk: Desk, standing: CaseAtHand, found: readonly DueDate[]): Promise<void> {
  const { rows } = await raw<{ id: string; rule: string; due: string; events: Record<string, string> }>`
    select id, rule, due_on::text as due, events from casework.due_date
    where case_id = ${standing.id} and kind = 'computed' and dropped_at is null and met_at is null`.execute(
    desk.sql,
  )
  const isSame = (row: (typeof rows)[number], date: DueDate) =>
    row.rule === date.rule && row.due === date.due && sameEvents(row.events, date.events)
  const fresh = found.filter(date => !rows.some(row => isSame(row, date)))
  const old = rows.filter(row => fresh.some(({ rule }) => rule === row.rule)).map(({ id }) => id)
  if (old.length > 0) await drop(desk, old)
  for (const date of fresh) await enter(desk, standing, date)
}

const sameEvents = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

const drop = ({ sql, person, now }: Desk, old: string[]) =>
  sql
    .withTables<Tables>()
    .updateTable('casework.due_date')
    .set({ dropped_at: now, dropped_by: person?.id ?? null, dropped_because: 'replaced' })
    .where('id', 'in', old)
    .execute()

async function enter({ sql, person, now }: Desk, { id: caseId, file, seal }: CaseAtHand, date: DueDate) {
  const id = newId()
  const { what, boundary, standing, exemptions } = date
  const limbs = date.limbs.map(limb => ({ ...limb }))
  const words = { what, boundary, standing, limbs, exemptions: [...exemptions] }
  const notes = [...date.warnings, ...date.notes]
  await sql
    .withTables<Tables>()
    .insertInto('casework.due_date')
    .values({
      id,
      file,
      case_id: caseId,
      kind: 'computed',
      rule: date.rule,
      events: JSON.stringify(date.events),
      duty_holder: date.dutyHolder,
      raw_on: raw<Date>`${date.raw}::date`,
      due_on: raw<Date>`${date.due}::date`,
      safe_on: raw<Date>`${date.safe}::date`,
      source: date.source,
      verified: date.verified,
      sealed_words: sealDueDate(seal, id, 1, { ...words, notes }),
      by: person?.id ?? '',
      at: now,
    })
    .execute()
}
