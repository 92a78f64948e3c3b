import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import type { Tables } from './schema/tables.ts'
import type { SchoolCalendar } from './school-calendar.ts'

/** When a school is open, where it says so, and when that was entered. */
export interface CalendarOfSchool extends SchoolCalendar {
  readonly id: string
  readonly school: string
  readonly citation: string
  readonly enteredAt: Date
}

/** What is known of each school, the newest of each, by name. */
export const schoolCalendars = query({
  name: 'school-calendars',
  input: z.strictObject({}),
  who: FACT_WORKERS,
  answer: (_, desk): Promise<CalendarOfSchool[]> => calendarsOfSchools(desk),
})

/** The same within a question of another room. */
export async function calendarsOfSchools({ sql }: Desk): Promise<CalendarOfSchool[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('facts.school_calendar')
    .distinctOn('school')
    .select(['id', 'school', 'open', 'closed', 'citation', 'entered_at'])
    .orderBy('school')
    .orderBy('entered_at', 'desc')
    .execute()
  return rows.map(({ entered_at, open, closed, ...row }) => ({
    ...row,
    ...Days.parse({ open, closed }),
    enteredAt: entered_at,
  }))
}

const Days = z.object({
  open: z.array(z.object({ first: z.string(), last: z.string() })),
  closed: z.array(z.string()),
})
