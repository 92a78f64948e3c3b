import { digest, type Key, mac, SealBroken, stretch } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import { addWrap, type PersonKeys, unlock } from './person-keys.ts'

/**
 * Lets a recovery code open the private key of whoever acts, beside their password. A code is stretched like a
 * password and mixed with this machine's secret; spaces, hyphens and capitals in it do not count.
 */
export async function addRecoveryWrap(desk: Desk, person: string, code: string): Promise<void> {
  await addWrap(desk, person, 'recovery', idOf(desk, person, code), await wrapKeyOf(desk, person, code))
}

/** What a recovery code opens; undefined for a code that is not theirs, or was taken away. */
export async function unlockByRecovery(
  desk: Desk,
  person: string,
  code: string,
): Promise<PersonKeys | undefined> {
  try {
    const wrapKey = await wrapKeyOf(desk, person, code)
    return await unlock(desk, person, wrapKey, 'recovery', idOf(desk, person, code))
  } catch (fault) {
    if (fault instanceof SealBroken) return undefined
    throw fault
  }
}

/** By what a code's wrap is found and taken away once the code is used (`removeWrap(desk, person, 'recovery', id)`). */
export const recoveryWrapId = (desk: Desk, person: string, code: string): string => idOf(desk, person, code)

const idOf = ({ secret }: Desk, person: string, code: string) =>
  mac(secret.derive('recovery id'), `${person}|${plain(code)}`)
    .toString('hex')
    .slice(0, 16)

async function wrapKeyOf({ secret }: Desk, person: string, code: string): Promise<Key> {
  return mac(secret.derive('recovery'), await stretch(plain(code), digest(`recovery|${person}`)))
}

const plain = (code: string) => code.toLowerCase().replaceAll(/[\s-]/g, '')
