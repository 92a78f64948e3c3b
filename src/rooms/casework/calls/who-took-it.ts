import type { Desk } from '#platform/desk.ts'
import { notFound, type Refusal, refuse } from '#platform/refusal.ts'
import { caseworkers } from '#rooms/people'
import { readMoment } from './read-moment.ts'
import { notYetTaken, whichMoment } from './refusals.ts'

/**
 * Who took a contact, and when: whoever logs it, now (nothing given), or a colleague who took it down on paper before
 * now. Refuses somebody who does not work with families, and a time that is none or still to come.
 */
export async function whoTookIt(
  desk: Desk,
  { takenBy, tookPlace }: { takenBy?: string | undefined; tookPlace?: string | undefined },
): Promise<{ takenBy?: string; at?: Date } | Refusal> {
  if (takenBy && !(await caseworkers(desk)).includes(takenBy)) return refuse(notFound)
  const at = tookPlace ? readMoment(tookPlace, desk.now, true) : undefined
  if (tookPlace && !at) return refuse(whichMoment, { field: 'tookPlace' })
  if (at && at > desk.now) return refuse(notYetTaken, { field: 'tookPlace' })
  return { ...(takenBy ? { takenBy } : {}), ...(at ? { at } : {}) }
}
