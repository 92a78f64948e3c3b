import { z } from 'zod'
import { command } from '#platform/command.ts'
import { newId } from '#platform/crypto.ts'
import { refuse } from '#platform/refusal.ts'
import { FACT_WORKERS } from './fact-workers.ts'
import { readDays, readStretches } from './read-stretches.ts'
import type { Tables } from './schema/tables.ts'

const notReadable = {
  code: 'school-days-not-readable',
  status: 422,
  sentence: 'Write each stretch of days on a line of its own, like 1 9 2026 to 23 10 2026.',
} as const

const lines = (what: string) => z.string(what).max(4000, 'Write this in 4,000 characters or fewer')

/**
 * Keeps when a school is open, as the school says it: time limits in school days are then counted by it, and no longer
 * by the earliest possible day. What was entered before for the same school stays in the history.
 */
export const keepSchoolCalendar = command({
  name: 'keep-school-calendar',
  called: 'The days of a school',
  input: z.strictObject({
    school: z
      .string('Name the school')
      .trim()
      .min(1, 'Name the school')
      .max(200, 'Name the school in 200 characters or fewer'),
    open: lines('Enter when the school is open').meta({ examples: ['1 9 2026 to 23 10 2026'] }),
    closed: lines('Enter the days without pupils')
      .default('')
      .meta({ examples: ['5 10 2026'] }),
    citation: z
      .string('Say where the school says so')
      .trim()
      .min(1, 'Say where the school says so')
      .max(500, 'Write this in 500 characters or fewer'),
  }),
  who: FACT_WORKERS,
  refusals: [notReadable],
  spoken: ['open', 'closed'],
  async carryOut({ school, citation, ...typed }, { sql, person, now }) {
    const [open, closed] = [readStretches(typed.open), readDays(typed.closed)]
    if (open.fault !== undefined) return refuse(notReadable, { field: 'open', sentence: open.fault })
    if (open.read.length === 0) return refuse(notReadable, { field: 'open' })
    if (closed.fault !== undefined) return refuse(notReadable, { field: 'closed', sentence: closed.fault })
    const id = newId()
    await sql
      .withTables<Tables>()
      .insertInto('facts.school_calendar')
      .values({
        ...{ id, school, citation, entered_by: person?.id ?? '', entered_at: now },
        ...{ open: JSON.stringify(open.read), closed: JSON.stringify(closed.read) },
      })
      .execute()
    return { calendar: id }
  },
  about: (_input, { calendar }) => calendar,
})
