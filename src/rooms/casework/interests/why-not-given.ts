import type { Desk } from '#platform/desk.ts'
import { Refusal, refuse } from '#platform/refusal.ts'
import { goOver, notAvailable } from '#rooms/interests'
import { fileSealToWrite } from '#rooms/vault'
import { mayWorkWith } from './may-work-with.ts'
import { interestAsks, interestBars, possibleInterest } from './refusals.ts'

/**
 * Why somebody whom a leader has chosen cannot be given a family: in full, unless it is about the leader themselves. An
 * association asks for a reason; with one it is gone over, and counted (C16). For an act that runs as the registrar.
 */
export async function whyNotGiven(
  desk: Desk,
  { worker, file }: { worker: string; file: string },
  reason: string | undefined,
): Promise<Refusal | undefined> {
  const between = await mayWorkWith(desk, worker, file)
  if (between === 'free') return undefined
  if (worker === desk.person?.id) return refuse(notAvailable)
  if (between === 'barred') return refuse(interestBars, { field: 'worker' })
  if (between === 'possible') return refuse(possibleInterest, { field: 'worker' })
  if (!reason) return refuse(interestAsks, { field: 'reason' })
  const seal = await fileSealToWrite(desk, file)
  if (seal instanceof Refusal) return seal
  await goOver(desk, seal, { worker, file }, reason)
  return undefined
}
