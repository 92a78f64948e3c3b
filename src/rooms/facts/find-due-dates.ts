import { z } from 'zod'
import { query } from '#platform/query.ts'
import { EVENTS } from './deadline-rules.ts'
import { dueDates } from './due-dates.ts'
import { readDate } from './plain-date.ts'

/** Every date that follows from events, each as `name=2026-11-22`: for everybody. Nothing is kept. */
export const findDueDates = query({
  name: 'find-due-dates',
  input: z.strictObject({ event: z.array(z.string().refine(isEvent)).min(1).max(20) }),
  who: 'anyone',
  answer: async ({ event }) => ({ dates: dueDates(Object.fromEntries(event.map(parts))) }),
})

const parts = (event: string) => event.split('=') as [string, string]

function isEvent(text: string): boolean {
  const [name = '', day = '', ...more] = text.split('=')
  return EVENTS.has(name) && readDate(day) === day && more.length === 0
}
