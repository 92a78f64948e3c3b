import type { Desk } from '#platform/desk.ts'
import { mayOpenFiles, type Role } from '#platform/who.ts'
import { withdrawFileGrants, withdrawServiceGrant } from '#rooms/vault'
import { caseworkers } from './caseworkers.ts'
import { endSessions } from './end-sessions.ts'

/**
 * Takes from somebody the keys that their roles no longer call for, and ends their sessions, which carry them. The last
 * way to a file is not destroyed: what nobody else who works with families could open stays sealed to them.
 */
export async function withdrawKeys(
  desk: Desk,
  person: string,
  before: readonly Role[],
  after: readonly Role[],
): Promise<void> {
  if (mayOpenFiles(after)) return
  const staying = (await caseworkers(desk)).filter(one => one !== person)
  await withdrawServiceGrant(desk, person, staying)
  if (mayOpenFiles(before) || !after.includes('volunteer')) await withdrawFileGrants(desk, person, staying)
  if (mayOpenFiles(before) || before.includes('volunteer')) await endSessions(desk, person)
}
