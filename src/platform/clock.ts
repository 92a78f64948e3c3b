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

const said = { minute: Number.NaN, words: '' }

/** A moment as people say it in England: "22 November 2026, 10:42". A page says the same moment several times on end. */
export function timeInWords(at: Date): string {
  const minute = Math.floor(at.getTime() / 60_000)
  if (minute !== said.minute) Object.assign(said, { minute, words: MOMENT.format(at).replace(' at ', ', ') })
  return said.words
}
