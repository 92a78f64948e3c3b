import { z } from 'zod'
import { query } from '#platform/query.ts'
import { EVENTS } from './deadline-rules.ts'
import { dueDates } from './due-dates.ts'
import { type PlainDate, readDate } from './plain-date.ts'
import { readClosing } from './read-stretches.ts'
import { schoolClosedOn } from './school-closed-on.ts'

/**
 * Every date that follows from events, each as `name=2026-11-22`: for everybody. `closed` are the days without school,
 * each `2026-11-27` or `2026-12-21..2027-01-01`, for what is counted in school days. Nothing is kept.
 */
export const findDueDates = query({
  name: 'find-due-dates',
  input: z.strictObject({
    event: z.array(z.string().refine(isEvent)).min(1).max(20),
    closed: z
      .array(z.string().refine(text => readClosing(text) !== undefined))
      .max(60)
      .default([]),
  }),
  who: 'anyone',
  async answer({ event, closed }) {
    const events: Record<string, PlainDate> = Object.fromEntries(event.map(parts))
    const school = schoolClosedOn(
      closed.flatMap(text => readClosing(text) ?? []),
      Object.values(events),
    )
    return { dates: dueDates(events, school && { school }) }
  },
})

const parts = (event: string) => event.split('=') as [string, string]

function isEvent(text: string): boolean {
  const [name = '', day = '', ...more] = text.split('=')
  return EVENTS.has(name) && readDate(day) === day && more.length === 0
}
