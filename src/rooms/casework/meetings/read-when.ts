import { readMoment } from '../calls/read-moment.ts'

/** The moment that somebody typed for a meeting: as `readMoment` reads it, and a day with spaces, 12 12 2026 9:30, too. */
export const readWhen = (text: string, now: Date): Date | undefined =>
  readMoment(text.replace(/\b(\d{1,2})\s+(\d{1,2})\s+(\d{4})\b/, '$1/$2/$3'), now)
