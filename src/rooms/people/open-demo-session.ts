import type { Desk } from '#platform/desk.ts'
import { unlock } from '#rooms/vault'
import { beginSession } from './arrive.ts'
import { checkPassword } from './password.ts'

/**
 * A whole session of somebody invented, by the password that the story gave them; no second factor is asked. Only for
 * the demo's own act, which is refused and finds nobody where families are real. Undefined when it is not their password.
 */
export async function openDemoSession(
  desk: Desk,
  person: string,
  password: string,
): Promise<string | undefined> {
  const wrapKey = await checkPassword(desk, person, password)
  if (!wrapKey) return undefined
  const keys = await unlock(desk, person, wrapKey)
  return beginSession(desk, { person, shown: ['password'], keys }, 'in')
}
