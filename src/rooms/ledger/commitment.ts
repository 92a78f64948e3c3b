import { mac } from '#platform/crypto.ts'

/** What an act was about, in values that JSON can carry. */
export type Details =
  | null
  | boolean
  | number
  | string
  | readonly Details[]
  | { readonly [name: string]: Details }

/**
 * Commits to the details of an act without showing them: HMAC-SHA-256 of their canonical text under the entry's own
 * 32 random bytes. Without the salt nobody can try out guesses; once the salt is erased, nobody ever can.
 */
export function commitmentOf(salt: Uint8Array, details: Details): Buffer {
  return mac(salt, canonicalDetails(details))
}

/**
 * The one text for given details: JSON without spaces, names in the order of their UTF-16 code units (RFC 8785).
 * Seal this text, and whoever opens it can check it against the commitment. Refuses what JSON has no form for.
 */
export function canonicalDetails(details: Details): string {
  if (Array.isArray(details)) return `[${details.map(canonicalDetails).join(',')}]`
  if (typeof details === 'object' && details !== null) return `{${members(details as Members).join(',')}}`
  if (typeof details === 'number' && !Number.isFinite(details))
    throw new TypeError('Details hold finite numbers.')
  const text = JSON.stringify(details)
  if (text === undefined) throw new TypeError('Details hold only what JSON can carry.')
  return text
}

type Members = { readonly [name: string]: Details }

function members(details: Members): string[] {
  return Object.keys(details)
    .sort()
    .map(name => `${JSON.stringify(name)}:${canonicalDetails(details[name] as Details)}`)
}
