/** Tells the time. Handed in wherever time matters, so that a test can live on 29 February. */
export interface Clock {
  now(): Date
}

/** The machine's own clock: the one place where real time enters the product. */
export const systemClock: Clock = { now: () => new Date() }

/** Made once: a formatter holds much memory outside the heap, and takes long to make. */
const MOMENT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** A moment as people say it in England: "22 November 2026, 10:42". */
export function timeInWords(at: Date): string {
  return MOMENT.format(at).replace(' at ', ', ')
}
