import { derive, equal, type Key, mac } from '#platform/crypto.ts'
import type { InstanceSecret } from '#platform/desk.ts'

/** What this machine keeps outside the database: a key of its own for each purpose, and no file's key among them. */
export function instanceSecret(bytes: Uint8Array): InstanceSecret {
  const keys = new Map<string, Key>()
  return {
    derive(purpose) {
      const known = keys.get(purpose)
      if (known) return known
      const key = derive(bytes, `evenhand|${purpose}`)
      keys.set(purpose, key)
      return key
    },
  }
}

/** A value that proves a secret without showing it; kept in the database to recognise the wrong secret at start. */
export const secretCheck = (secret: InstanceSecret): Buffer => mac(secret.derive('check'), 'instance secret')

/** True when the database was made with this secret. */
export const isSecretOf = (secret: InstanceSecret, check: Uint8Array): boolean =>
  equal(secretCheck(secret), check)

/** How an e-mail address is looked up without standing in the database: keyed, lower case. */
export function addressLookup(secret: InstanceSecret, address: string): Buffer {
  return mac(secret.derive('address'), address.trim().toLowerCase().normalize('NFKC'))
}
