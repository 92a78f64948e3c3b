import type { Desk } from '#platform/desk.ts'
import type { Refusal, RefusalKind } from '#platform/refusal.ts'
import { enterShutOutByHand, keptOut, shutOutByHand } from '#rooms/interests'
import { type FileKeeper, fileAccess } from '#rooms/vault'
import { shutOutAsSaid } from './shut-out.ts'

export const somebodyShutOut: RefusalKind = {
  code: 'somebody-shut-out',
  status: 409,
  sentence:
    'Somebody was shut out of this file, and lifting the restriction would open it to them again. Open it to others by name instead.',
}

export const notTheSamePeople: RefusalKind = {
  code: 'not-the-same-people',
  status: 409,
  sentence:
    'Somebody who was shut out of one of these two files could read the other. Somebody who leads shuts them out of that one first.',
}

/** Whether what stands in one file would be opened to somebody who is shut out of it by moving it to the other (T9). For the registrar. */
export async function wouldLetIn(desk: Desk, from: string, to: string): Promise<boolean> {
  return (await whoWouldComeIn(desk, from, to)).length > 0
}

/** What was moved takes along whom a leader had shut out of it: they stay out where it is now. */
export async function stayOutOfBoth(desk: Desk, from: string, to: string): Promise<void> {
  for (const { worker } of await shutOutByHand(desk, from)) await enterShutOutByHand(desk, to, worker)
}

/** Shuts everybody out of the other file too who is shut out of this one, before something goes back there. */
export async function shutOutThereToo(
  desk: Desk,
  from: string,
  to: string,
  keepers: readonly FileKeeper[],
): Promise<Refusal | undefined> {
  for (const worker of await whoWouldComeIn(desk, from, to)) {
    const refusal = await shutOutAsSaid(desk, { file: to, worker }, keepers)
    if (refusal) return refusal
  }
  return undefined
}

async function whoWouldComeIn(desk: Desk, from: string, to: string): Promise<readonly string[]> {
  const out = await keptOut(desk, from)
  if (out.size === 0) return []
  const { isRestricted, named } = await fileAccess(desk, to)
  return [...out].filter(person => !isRestricted || named.includes(person))
}
