import { digest } from '#platform/crypto.ts'
import type { Entry } from './canonical-entry.ts'

/** What the first line of an export says. */
export const FORMAT = 'evenhand ledger 1'

/** Of which service an export is, and when it was made. */
export interface Heading {
  /** The service's random id. */
  service: string
  madeAt: Date
}

/** What the first line of an export tells: also the public keys under which its checkpoints can be checked. */
export interface ExportedHeading {
  service: string
  madeAt: string
  keys: string[]
  witnesses: string[]
}

/** One entry with its leaf hash, as a line of an export carries it. */
export interface ExportedEntry extends Entry {
  leaf: Uint8Array
  /** Its content was erased. */
  erased: boolean
}

/** The first line of an export, without its line end. */
export function headingLine({ service, madeAt, keys, witnesses }: ExportedHeading): string {
  return JSON.stringify({ format: FORMAT, service, madeAt, keys, witnesses })
}

/** One entry as a line, without its line end; bytes are in base64. */
export function entryLine(entry: ExportedEntry): string {
  const { seq, at, actor, act, subject, purpose, outcome } = entry
  const [commitment, leaf] = [base64(entry.commitment), base64(entry.leaf)]
  const erased = entry.erased ? { erased: true } : {}
  return JSON.stringify({ seq, at, actor, act, subject, purpose, outcome, commitment, leaf, ...erased })
}

/** A checkpoint as a line, without its line end; it stands behind the last entry that it counts. */
export function checkpointLine(note: string): string {
  return JSON.stringify({ checkpoint: note })
}

/** The last line: how many entries, the root over their leaves, and the digest of all that is no entry. */
export function sealLine(size: number, root: Uint8Array, rest: Uint8Array): string {
  return JSON.stringify({ size, root: base64(root), rest: base64(rest) })
}

/**
 * The digest of what the root does not cover: the first line, the checkpoints, and which entries were erased. Each
 * text is hashed in behind the digest of those before it.
 */
export function addToRest(rest: Uint8Array, text: string): Buffer {
  return digest(Buffer.concat([rest, digest(text)]))
}

/** Of nothing yet. */
export const NO_REST: Uint8Array = Buffer.alloc(32)

/** How an erased entry is hashed into the rest. */
export const erasedText = (seq: number): string => `erased ${seq}`

/** Bytes in base64. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
}
