import type { Desk } from '#platform/desk.ts'
import { checkPassword } from './password.ts'
import { openSessionFor } from './sign-in.ts'

/**
 * A session of somebody invented, by the password that the story gave them, and nothing else is asked: only for the
 * demo's own act, which is refused and finds nobody where families are real. Undefined when the password is not theirs.
 */
export async function openDemoSession(
  desk: Desk,
  person: string,
  password: string,
): Promise<string | undefined> {
  const wrapKey = await checkPassword(desk, person, password)
  return wrapKey && (await openSessionFor(desk, person, wrapKey))
}
