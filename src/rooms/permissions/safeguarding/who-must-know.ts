import type { Desk } from '#platform/desk.ts'
import { colleaguesWith } from '#rooms/people'
import { fileAccess } from '#rooms/vault'

/**
 * Who is told of a concern at once: the safeguarding leads, the co-ordinator and the deputy, as far as the family's file
 * is open to them; somebody who is shut out of it is not told of this either. Where that leaves nobody, all of them are.
 */
export async function whoMustKnow(desk: Desk, file: string): Promise<{ id: string; name: string }[]> {
  const all = await colleaguesWith(desk, ['safeguarding-lead', 'coordinator', 'deputy'])
  const { isRestricted, named } = await fileAccess(desk, file)
  const open = isRestricted ? all.filter(({ id }) => named.includes(id)) : all
  return open.length > 0 ? open : all
}
