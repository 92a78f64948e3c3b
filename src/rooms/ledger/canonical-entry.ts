import { digest } from '#platform/crypto.ts'

/** An entry as it is hashed and exported: no content, only what the ledger shows. */
export interface Entry {
  /** Its place, from 0, without gaps. */
  seq: number
  /** The minute, as 2026-11-22T09:41Z. */
  at: string
  /** Random ids, in lower case, or null. */
  actor: string | null
  act: string
  subject: string | null
  purpose: string
  outcome: string
  /** HMAC-SHA-256 of the details under a salt of the entry's own: 32 bytes. */
  commitment: Uint8Array
}

/**
 * The canonical bytes of an entry: the format number 1, then seq (decimal), at, actor, act, subject, purpose, outcome
 * (UTF-8) and the commitment, each preceded by its length in four bytes, most significant first; ff ff ff ff and
 * nothing for null. The database makes the same bytes in ledger.leaf_of.
 */
export function canonicalEntry(entry: Entry): Buffer {
  const { seq, at, actor, act, subject, purpose, outcome, commitment } = entry
  const texts = ['1', String(seq), at, actor, act, subject, purpose, outcome]
  return Buffer.concat([...texts, commitment].map(field))
}

/** The entry's leaf in the tree: SHA-256 of 00 and its canonical bytes (RFC 6962 §2.1). */
export function leafOf(entry: Entry): Buffer {
  return digest(Buffer.concat([LEAF, canonicalEntry(entry)]))
}

/** The minute in which a moment lies, as 2026-11-22T09:41Z; refuses a date that is none. */
export function minuteOf(at: Date): string {
  return `${at.toISOString().slice(0, -8)}Z`
}

const LEAF = Buffer.of(0)
const NONE = Buffer.alloc(4, 0xff)

function field(value: string | Uint8Array | null): Buffer {
  if (value === null) return NONE
  const bytes = Buffer.from(value)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}
