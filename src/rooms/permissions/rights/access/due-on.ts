import { addMonths, isWorkingDay, type PlainDate, rolledOn } from '#rooms/facts'
import type { Identity } from './access-request.ts'

/** The months an answer may take, and with an extension (UK GDPR article 12(3)). */
const MONTHS = 1
const MONTHS_EXTENDED = 3

/**
 * The day on which the month begins: the day we got it, or the day on which we saw what we had to ask for to know who
 * they are (UK GDPR article 12A, inserted 2025). Whoever we knew anyway begins with the day they asked.
 */
export const clockStarts = (
  received: PlainDate,
  identity: Identity | null,
  identityOn: PlainDate | null,
): PlainDate => (identity === 'document-seen' && identityOn && identityOn > received ? identityOn : received)

/** By when the answer is due: the corresponding day, and where that is no working day the next one (as the ICO counts). */
export const dueOn = (starts: PlainDate): PlainDate => rolledOn(addMonths(starts, MONTHS), isWorkingDay)

/** By when it is due where it was extended; they must be told of it before the first month is over. */
export const extendedDueOn = (starts: PlainDate): PlainDate =>
  rolledOn(addMonths(starts, MONTHS_EXTENDED), isWorkingDay)
