import { type Key, signed, signerOf } from '#platform/crypto.ts'
import { cosignedText } from './check-signature.ts'
import { type SignedNote, signatureLine } from './signed-note.ts'
import { COSIGNATURE, type VerifierKey, verifierKey } from './verifier-key.ts'

/** The key under which a witness's cosignatures can be checked. */
export const witnessKey = (seed: Key, name: string): VerifierKey =>
  verifierKey(name, COSIGNATURE, signerOf(seed))

/**
 * The line by which a witness says: at this second this was the longest ledger I have seen, and it grew out of the
 * one that I signed before (C2SP tlog-cosignature, cosignature/v1). Whoever calls it has made sure of that.
 */
export function cosignatureLine(seed: Key, name: string, { text }: SignedNote, at: Date): string {
  const seconds = BigInt(Math.floor(at.getTime() / 1000))
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(seconds)
  return signatureLine(
    witnessKey(seed, name),
    Buffer.concat([time, signed(seed, cosignedText(seconds, text))]),
  )
}
