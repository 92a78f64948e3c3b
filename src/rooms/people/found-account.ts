import type { Desk } from '#platform/desk.ts'
import type { Refusal } from '#platform/refusal.ts'
import { beginCustody, grantServiceKey, holdSheets, makePersonKeys } from '#rooms/vault'
import { addAccount } from './add-account.ts'
import { easyToGuess } from './easy-to-guess.ts'
import { setPassword } from './password.ts'
import { openSessionFor } from './sign-in.ts'

/**
 * The first person of a new service: their account, the co-ordinator's role, the service key (made here, granted to
 * them), and their first session. The recovery sheets wait for them to be printed. Only within the first run, whose transaction acts as the founder.
 */
export async function foundCoordinator(
  desk: Desk,
  who: { name: string; address: string; password: string; service: string },
): Promise<{ person: string; token: string } | Refusal | undefined> {
  const easy = await easyToGuess(who.password, [who.name, who.address, who.service], 'password')
  if (easy) return easy
  const person = await addAccount(desk, { ...who, roles: ['coordinator'], state: 'active' })
  if (!person) return undefined
  const wrapKey = await setPassword(desk, person, who.password)
  const { publicKey } = await makePersonKeys(desk, person, wrapKey)
  const { service, shares } = await beginCustody(desk)
  await grantServiceKey(desk, person, publicKey, service)
  holdSheets(desk.secret, person, shares, desk.now)
  return { person, token: await openSessionFor(desk, person, wrapKey) }
}
