import { timeInWords } from '#platform/clock.ts'
import { dateAt } from '#rooms/facts'

/** Since when, as colleagues say it: the time alone where it was today, "10:42"; otherwise with the day. */
export function sinceInWords(at: Date, now: Date): string {
  const words = timeInWords(at)
  return dateAt(at) === dateAt(now) ? (words.split(', ').at(-1) ?? words) : words
}
