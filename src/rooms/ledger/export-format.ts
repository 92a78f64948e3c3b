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

/** One entry with its leaf hash, as a line of an export carries it. */
export interface ExportedEntry extends Entry {
  leaf: Uint8Array
}

/** The first line of an export, without its line end. */
export function headingLine({ service, madeAt }: { service: string; madeAt: Date | string }): string {
  return JSON.stringify({ format: FORMAT, service, madeAt })
}

/** One entry as a line, without its line end; bytes are in base64. */
export function entryLine(entry: ExportedEntry): string {
  const { seq, at, actor, act, subject, purpose, outcome } = entry
  const [commitment, leaf] = [base64(entry.commitment), base64(entry.leaf)]
  return JSON.stringify({ seq, at, actor, act, subject, purpose, outcome, commitment, leaf })
}

/** The last line: how many entries, the root over their leaves, and the digest of the first line. */
export function sealLine(size: number, root: Uint8Array, heading: string): string {
  return JSON.stringify({ size, root: base64(root), heading: base64(digest(heading)) })
}

/** Bytes in base64. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
}
