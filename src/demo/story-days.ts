const DAY_MS = 86_400_000

const LONDON_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
const LONDON_TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' })

/** The day in England, as 2026-11-22. */
export const dayOf = (at: Date): string => LONDON_DAY.format(at)

/** So many days later or, with a negative number, before. */
export const daysFrom = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)

/** A moment as somebody types it into a form: 22/11/2026 16:00, on English clocks. */
export function momentTyped(at: Date): string {
  const [year, month, day] = dayOf(at).split('-')
  return `${day}/${month}/${year} ${LONDON_TIME.format(at)}`
}
