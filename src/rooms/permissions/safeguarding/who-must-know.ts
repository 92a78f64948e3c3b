import type { Desk } from '#platform/desk.ts'
import { keptOut } from '#rooms/interests'
import { colleaguesWith } from '#rooms/people'
import { fileAccess } from '#rooms/vault'

/**
 * Who is told of a concern at once: the safeguarding leads, the co-ordinator and the deputy, as far as the family's file
 * is open to them; somebody who is shut out of it is not told of this either. Where that leaves nobody, all of them are but
 * those whom an interest keeps out, or whose own family it is: nobody is told of a worry about their own child (T9).
 */
export async function whoMustKnow(desk: Desk, file: string): Promise<{ id: string; name: string }[]> {
  const all = await colleaguesWith(desk, ['safeguarding-lead', 'coordinator', 'deputy'])
  const { isRestricted, named } = await fileAccess(desk, file)
  const open = isRestricted ? all.filter(({ id }) => named.includes(id)) : all
  if (open.length > 0) return open
  const out = await keptOut(desk, file)
  return all.filter(({ id }) => !out.has(id))
}
