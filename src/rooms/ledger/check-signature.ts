import { isSignedBy } from '#platform/crypto.ts'
import type { SignedNote } from './signed-note.ts'
import { COSIGNATURE, ED25519, type VerifierKey } from './verifier-key.ts'

/** `none`: not signed by this key, or in a way that is not known here. `at`: when a cosigner says it signed. */
export type Signing = 'none' | 'bad' | { readonly at: Date | null }

/** Whether a note is signed by one key; lines by other keys are ignored, and each line by this one must hold. */
export function checkSignature({ text, signatures }: SignedNote, key: VerifierKey): Signing {
  const own = signatures.filter(({ name, id }) => name === key.name && id.equals(key.id))
  const checked = own.map(({ bytes }) => checkOne(text, bytes, key))
  return checked.find(one => one === 'bad') ?? checked.at(-1) ?? 'none'
}

/** The text over which a cosigner signs, as of a second since 1970 (C2SP tlog-cosignature, Ed25519). */
export const cosignedText = (seconds: bigint, text: string): string =>
  `cosignature/v1\ntime ${seconds}\n${text}`

function checkOne(text: string, bytes: Buffer, { type, publicKey }: VerifierKey): Signing {
  if (type === ED25519) return isSignedBy(publicKey, text, bytes) ? { at: null } : 'bad'
  if (type !== COSIGNATURE) return 'none'
  if (bytes.length !== 72) return 'bad'
  const seconds = bytes.readBigUInt64BE()
  const isGood = isSignedBy(publicKey, cosignedText(seconds, text), bytes.subarray(8))
  return isGood && seconds < END_OF_TIME ? { at: new Date(Number(seconds) * 1000) } : 'bad'
}

/** The last second of the year 9999: beyond it no date can be written. */
const END_OF_TIME = 253_402_300_800n
