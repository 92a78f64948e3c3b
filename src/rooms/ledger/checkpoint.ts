import { type Key, signed, signerOf } from '#platform/crypto.ts'
import { base64 } from './export-format.ts'
import { noteOf, readNote, type SignedNote, signatureLine } from './signed-note.ts'
import { ED25519, type VerifierKey, verifierKey } from './verifier-key.ts'

/** What a checkpoint says: of which ledger, how many entries, and the root over them (32 bytes). */
export interface Standing {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** A checkpoint with the signatures under it, not yet checked. */
export interface Checkpoint extends Standing, SignedNote {}

/** How this service's ledger is called in its checkpoints; it is also the name of the key that signs them. */
export const originOf = (service: string): string => `evenhand/${service}`

/** The text of a checkpoint: three lines (C2SP tlog-checkpoint). */
export function checkpointText({ origin, size, root }: Standing): string {
  return `${origin}\n${size}\n${base64(root)}\n`
}

/** The key under which a ledger's checkpoints can be checked. */
export const checkpointKey = (seed: Key, origin: string): VerifierKey =>
  verifierKey(origin, ED25519, signerOf(seed))

/** A checkpoint signed by the service: text, blank line, one signature line. */
export function signCheckpoint(seed: Key, standing: Standing): string {
  const text = checkpointText(standing)
  return noteOf(text, [signatureLine(checkpointKey(seed, standing.origin), signed(seed, text))])
}

/** A checkpoint taken apart; undefined unless it is written exactly in the form, without further lines. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const read = readNote(note)
  const [, origin, digits, root] =
    /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n$/.exec(read?.text ?? '') ?? []
  if (!read || !origin || !digits || !root) return
  const standing = { origin, size: Number(digits), root: Buffer.from(root, 'base64') }
  return checkpointText(standing) === read.text ? { ...standing, ...read } : undefined
}
