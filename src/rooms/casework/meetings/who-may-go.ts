import type { Desk } from '#platform/desk.ts'
import { CASEWORKERS, mayPass } from '#platform/who.ts'
import { colleaguesWith } from '#rooms/people'

/** Everybody who may be named as the one who goes: to a volunteer only they themselves. */
export async function whoMayGo(desk: Desk): Promise<{ id: string; name: string }[]> {
  const { person } = desk
  if (!person) return []
  if (!mayPass(CASEWORKERS, person)) return [{ id: person.id, name: person.name }]
  return colleaguesWith(desk, CASEWORKERS)
}
