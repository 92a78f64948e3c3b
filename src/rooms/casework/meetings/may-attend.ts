import type { Desk } from '#platform/desk.ts'
import { type Refusal, refuse } from '#platform/refusal.ts'
import { LEADERS, mayPass } from '#platform/who.ts'
import { notAvailable } from '#rooms/interests'
import { mayWorkWith } from '../interests/may-work-with.ts'
import { interestAsks, interestBars, possibleInterest } from '../interests/refusals.ts'
import { whyNotGiven } from '../interests/why-not-given.ts'

/** What asking whether somebody may attend may refuse. */
export const ATTEND_REFUSALS = [notAvailable, possibleInterest, interestBars, interestAsks] as const

/** Who is to go to a family, and why all the same where an association is known. */
interface Going {
  readonly file: string
  readonly person: string
  readonly reason: string | undefined
}

/**
 * Why somebody does not go to a family's meeting, or with a sheet of paper to it: they do not work here, or their
 * interests stand between them and the family (C07). The one place where that is asked. Only those who lead learn why, and
 * never about themselves; an association asks them for a reason (C16). For an act that runs as the registrar.
 */
export async function whyNotAttending(
  desk: Desk,
  { file, person, reason }: Going,
  colleagues: readonly { id: string }[],
): Promise<Refusal | undefined> {
  const isMe = person === desk.person?.id
  if (!isMe && !colleagues.some(({ id }) => id === person)) return refuse(notAvailable)
  if ((await mayWorkWith(desk, person, file, 'meeting')) === 'free') return undefined
  if (isMe || !mayPass(LEADERS, desk.person)) return refuse(notAvailable)
  const why = await whyNotGiven(desk, { worker: person, file }, reason)
  return why && refuse(why.kind, { field: why.field === 'reason' ? 'reason' : 'person' })
}

/** Looks for interests in a transaction of its own that stays, whatever becomes of the act. */
export async function lookBefore(
  desk: Desk,
  file: string | undefined,
  person = desk.person?.id,
): Promise<undefined> {
  if (file && person) await mayWorkWith(desk, person, file, 'meeting')
  return undefined
}
