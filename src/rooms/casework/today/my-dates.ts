import ical, { ICalCalendarMethod } from 'ical-generator'
import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { download, type Opened } from '#platform/download.ts'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { addDays } from '#rooms/facts'
import { caseReference } from '../cases/case-reference.ts'
import { referenceInWords } from '../reference.ts'

/** One date of one's own: a whole day, or a moment. */
interface MyDate {
  readonly id: string
  readonly kind: 'date' | 'hearing' | 'promise'
  readonly reference: number
  readonly number: number | null
  readonly day: string | null
  readonly at: Date | null
}

/**
 * One's own dates and promises that are still to come, as a calendar file (RFC 5545). A calendar may be seen by others,
 * the council's own among them: it holds references and no names, no child and no matter.
 */
const myDates = query({
  name: 'my-dates',
  input: z.strictObject({}),
  who: CASEWORKERS,
  async answer(_, desk): Promise<Opened & { readonly bytes: Buffer }> {
    const bytes = Buffer.from(calendarOf(await datesOf(desk), desk.now))
    return { name: 'my-dates.ics', size: bytes.length, parts: 1, bytes }
  },
})

/** Hands the calendar file out. */
export const fetchMyDates = download({
  path: '/today/my-dates',
  query: myDates,
  read: ({ bytes }) => Promise.resolve([bytes]),
})

async function datesOf({ sql, person, now }: Desk): Promise<MyDate[]> {
  const me = person?.id ?? ''
  const { rows } = await raw<MyDate>`
    select d.id, case when d.hearing then 'hearing' else 'date' end as kind, f.reference, c.number,
      d.due_on::text as day, null::timestamptz as at
    from casework.due_date d join casework.case c on c.id = d.case_id join casework.file f on f.id = d.file
    where d.met_at is null and d.dropped_at is null and c.state <> 'closed' and c.worker = ${me}::uuid
      and d.due_on >= ${now}::date
    union all
    select p.id, 'promise', f.reference, c.number, null, p.due_at
    from casework.promise p join casework.file f on f.id = p.file left join casework.case c on c.id = p.case_id
    where p.kept_at is null and p.let_go_at is null and p.owner = ${me}::uuid and p.due_at >= ${now}::timestamptz
    order by day, at limit 500`.execute(sql)
  return rows
}

const KIND_WORDS = { date: 'date', hearing: 'hearing', promise: 'promise' } as const

function calendarOf(dates: readonly MyDate[], now: Date): string {
  const calendar = ical({ name: 'My dates', method: ICalCalendarMethod.PUBLISH, prodId: '//Evenhand//EN' })
  for (const one of dates) {
    const { id, kind, reference, number, day, at } = one
    const which = number === null ? referenceInWords(reference) : caseReference(reference, number)
    const when = day
      ? { start: new Date(`${day}T00:00:00Z`), end: new Date(`${addDays(day, 1)}T00:00:00Z`), allDay: true }
      : { start: at ?? now, end: new Date((at ?? now).getTime() + A_QUARTER_MS) }
    calendar.createEvent({ id, stamp: now, summary: `${which}: ${KIND_WORDS[kind]}`, ...when })
  }
  return calendar.toString()
}

const A_QUARTER_MS = 15 * 60_000
