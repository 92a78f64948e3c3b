import type { Desk } from '#platform/desk.ts'
import { waitingTime } from '#rooms/casework'
import type { Reach } from './reach.ts'

/**
 * How long people wait for a first answer at present: as those who lead say it, or as it is counted from the requests
 * of the last twenty working days. Undefined while too few have asked for anything to be said.
 */
export async function waitInWords(
  desk: Pick<Desk, 'sql'>,
  { waiting }: Pick<Reach, 'waiting'>,
): Promise<string | undefined> {
  if (waiting) return waiting
  const counted = await waitingTime(desk)
  return counted && sentenceFor(counted.workingDays)
}

/** Half of them heard sooner, half later: so it is said. */
function sentenceFor(workingDays: number): string {
  if (workingDays === 0) return 'At present half of the people who ask hear from us on the same day.'
  const days = workingDays === 1 ? 'one working day' : `${workingDays} working days`
  return `At present half of the people who ask hear from us within ${days}.`
}
