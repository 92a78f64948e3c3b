import { dateAt } from '#rooms/facts'
import { workingDaysBetween } from '../today/working-days-on.ts'

/** A request as far as waiting goes: `answeredAt` is null while nobody has got back to them. */
export interface Waited {
  readonly receivedAt: Date
  readonly answeredAt: Date | null
}

/** Below this many the figure would be about single families. */
const FEWEST = 5

/**
 * How many working days half of these people waited, or have waited so far: those who still wait count too, or a service
 * that answers nobody would look quick. Undefined for fewer than five.
 */
export function medianWait(requests: readonly Waited[], now: Date): number | undefined {
  if (requests.length < FEWEST) return undefined
  const days = requests
    .map(({ receivedAt, answeredAt }) => workingDaysBetween(dateAt(receivedAt), dateAt(answeredAt ?? now)))
    .sort((one, other) => one - other)
  // Of an even number the longer of the two in the middle: nobody is promised less than half of them had to wait.
  return days[Math.floor(days.length / 2)]
}
