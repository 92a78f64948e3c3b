import type { Desk } from '#platform/desk.ts'
import type { RefusalKind } from '#platform/refusal.ts'
import { keptOut } from '#rooms/interests'
import { fileAccess } from '#rooms/vault'

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
  const out = await keptOut(desk, from)
  if (out.size === 0) return false
  const { isRestricted, named } = await fileAccess(desk, to)
  return [...out].some(person => !isRestricted || named.includes(person))
}
