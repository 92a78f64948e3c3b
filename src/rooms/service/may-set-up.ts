import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { type Refusal, type RefusalKind, refuse } from '#platform/refusal.ts'
import { type SetUpDoor, tooManyCodes, wrongCode } from './set-up-door.ts'
import { standingService } from './standing-service.ts'

export const alreadySetUp = {
  code: 'already-set-up',
  status: 409,
  sentence: 'This service is set up already. Sign in instead.',
} as const

/** What each act of the first run may refuse before anything else. */
export const setUpRefusals: readonly RefusalKind[] = [alreadySetUp, wrongCode, tooManyCodes]

/** The set-up code, as it stands in the path of each page of the first run. */
export const setUpCode = { code: z.string().max(50).optional() }

/** Undefined when whoever brings this code may go on with the first run. */
export async function refusalToSetUp(
  desk: Desk,
  door: SetUpDoor,
  code: string | undefined,
): Promise<Refusal | undefined> {
  if (await standingService(desk)) return refuse(alreadySetUp)
  return door.refusalFor(code, desk.now)
}
