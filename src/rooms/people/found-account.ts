import type { Desk } from '#platform/desk.ts'
import { beginCustody, grantServiceKey, makePersonKeys } from '#rooms/vault'
import { addAccount } from './add-account.ts'
import { setPassword } from './password.ts'
import { openSessionFor } from './sign-in.ts'

/**
 * The first person of a new service: their account, the co-ordinator's role, the service key (made here, granted to
 * them), and their first session. Only within the first run, whose transaction acts as the founder.
 */
export async function foundCoordinator(
  desk: Desk,
  who: { name: string; address: string; password: string },
): Promise<{ person: string; token: string } | undefined> {
  const person = await addAccount(desk, { ...who, roles: ['coordinator'], state: 'active' })
  if (!person) return undefined
  const wrapKey = await setPassword(desk, person, who.password)
  const { publicKey } = await makePersonKeys(desk, person, wrapKey)
  await grantServiceKey(desk, person, publicKey, await beginCustody(desk))
  return { person, token: await openSessionFor(desk, person, wrapKey) }
}
