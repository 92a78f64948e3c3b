import { z } from 'zod'
import { command } from '#platform/command.ts'
import { Conflict } from '#platform/refusal.ts'
import { versionRead } from '#platform/version.ts'
import { LEADERS } from '#platform/who.ts'
import { closedInWords, readClosedDays } from './closed-days.ts'
import { keepReach } from './keep-reach.ts'
import { hoursInWords, readHours, type Stretch, WEEKDAYS } from './opening-hours.ts'
import { type Reach, reachOf } from './reach.ts'

/** The field of each day, Monday first. */
export const DAY_FIELDS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type DayField = (typeof DAY_FIELDS)[number]

const hoursOf = (day: string) =>
  z
    .string()
    .max(100, `${day}: use 100 letters or fewer`)
    .default('')
    .transform((typed, context) => {
      const hours = readHours(typed)
      if (!hours)
        context.addIssue({
          code: 'custom',
          message: `${day}: write the hours like 9am to 12:30pm, 1:30pm to 4pm`,
        })
      return hours ?? z.NEVER
    })

const days = Object.fromEntries(
  DAY_FIELDS.map((field, at) => [field, hoursOf(WEEKDAYS[at] ?? '')]),
) as Record<DayField, ReturnType<typeof hoursOf>>

const closedDays = z
  .string()
  .max(4000, 'Use 4,000 letters or fewer')
  .default('')
  .transform((typed, context) => {
    const read = readClosedDays(typed)
    if (Array.isArray(read)) return read
    const message = `“${read.notUnderstood}” is no day, and no first and last day, like 24 December 2026 to 2 January 2027`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** When the line is open, when it is not, and where families can come (R06, R08). Seen by the public at once. */
export const setOpeningHours = command({
  name: 'set-opening-hours',
  called: 'Opening hours',
  input: z.strictObject({
    ...days,
    closedDays,
    onBankHolidays: z.literal('yes').optional(),
    premises: z.string().trim().max(2000, 'Use 2,000 letters or fewer').optional(),
    version: versionRead,
  }),
  who: LEADERS,
  spoken: ['version'],
  async carryOut({ closedDays: closed, onBankHolidays, premises, version, ...week }, desk) {
    const change = {
      hours: JSON.stringify(DAY_FIELDS.map(field => week[field])),
      closed: JSON.stringify(closed),
      on_bank_holidays: onBankHolidays === 'yes',
      premises: premises ?? null,
    }
    if (await keepReach(desk, version, change)) return { version: version + 1 }
    const standing = await reachOf(desk)
    return new Conflict(typedAgain(standing), standing.version)
  },
})

/** How it stands, as it would be typed. */
export function typedAgain({ hours, closed, premises, onBankHolidays }: Reach): Record<string, string> {
  const week = DAY_FIELDS.map((field, at) => [field, typedHours(hours[at] ?? [])])
  const other = { closedDays: closedInWords(closed), premises: premises ?? '' }
  return { ...Object.fromEntries(week), ...other, onBankHolidays: onBankHolidays ? 'yes' : '' }
}

const typedHours = (hours: readonly Stretch[]): string => (hours.length > 0 ? hoursInWords(hours) : '')
