/** Tells the time. Handed in wherever time matters, so that a test can live on 29 February. */
export interface Clock {
  now(): Date
}

/** The machine's own clock: the one place where real time enters the product. */
export const systemClock: Clock = { now: () => new Date() }

/** Made once: each formatter holds much memory outside the heap, and takes long to make. */
const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** The day in England at that moment, as YYYY-MM-DD: promises and legal dates are counted in these days. */
export function dayInEngland(at: Date): string {
  return DAY.format(at)
}

/** A moment as people say it in England: "22 November 2026, 10:42". */
export function timeInWords(at: Date): string {
  return MOMENT.format(at).replace(' at ', ', ')
}
