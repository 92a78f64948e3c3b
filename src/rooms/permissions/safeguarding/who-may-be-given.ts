import type { Desk } from '#platform/desk.ts'
import { CASEWORKERS, LEADERS, mayPass } from '#platform/who.ts'
import { colleaguesWith } from '#rooms/people'
import { fileAccess } from '#rooms/vault'
import { whoMustKnow } from './who-must-know.ts'

const LEAD_ON_SAFETY = [...LEADERS, 'safeguarding-lead'] as const

/**
 * To whom whoever acts may open a concern about a child of this family: those who lead, on safeguarding too, to any
 * colleague; everybody else to those who must know. Only to people to whom the family's file is open.
 */
export async function whoMayBeGiven(desk: Desk, file: string): Promise<{ id: string; name: string }[]> {
  if (!mayPass(LEAD_ON_SAFETY, desk.person)) return whoMustKnow(desk, file)
  const all = await colleaguesWith(desk, CASEWORKERS)
  const { isRestricted, named } = await fileAccess(desk, file)
  return isRestricted ? all.filter(({ id }) => named.includes(id)) : all
}
