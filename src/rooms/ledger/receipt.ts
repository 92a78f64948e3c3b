import { leafOf } from './canonical-entry.ts'
import { isIncluded } from './check-proof.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import { base64, type ExportedEntry, entryLine } from './export-format.ts'
import { readEntry } from './read-export.ts'

/** One entry with everything that is needed to check it without the service. */
export interface Receipt {
  readonly entry: ExportedEntry
  /** From the entry's leaf to the root of the checkpoint. */
  readonly proof: readonly Uint8Array[]
  readonly checkpoint: Checkpoint
}

/**
 * A receipt as text, in the form of C2SP tlog-proof: the entry as an export writes it (base64, “extra”), its place, the
 * hashes, a blank line, the checkpoint with its signatures.
 */
export function receiptText(entry: ExportedEntry, proof: readonly Uint8Array[], note: string): string {
  const extra = Buffer.from(entryLine(entry)).toString('base64')
  const head = [FORMAT, `extra ${extra}`, `index ${entry.seq}`, ...proof.map(base64)]
  return `${head.join('\n')}\n\n${note}`
}

/**
 * The receipt in such a text, its leaf and its proof checked; the signatures under its checkpoint are left to whoever
 * has the keys. Gives a sentence when it does not hold.
 */
export function readReceipt(text: string): Receipt | { fault: string } {
  const plain = text.replaceAll('\r\n', '\n')
  const [, extra, index, hashes, note] = SHAPE.exec(plain) ?? []
  const entry = readEntry(Buffer.from(extra ?? '', 'base64').toString())
  const checkpoint = readCheckpoint(note ?? '')
  if (!entry || !checkpoint) return { fault: 'This is not a receipt of the ledger, or it is damaged.' }
  const proof = (hashes ?? '')
    .split('\n')
    .slice(0, -1)
    .map(hash => Buffer.from(hash, 'base64'))
  const isWhole =
    entry.seq === Number(index) &&
    receiptText(entry, proof, note ?? '') === plain &&
    leafOf(entry).equals(entry.leaf) &&
    isIncluded(entry.leaf, entry.seq, checkpoint, proof)
  return isWhole
    ? { entry, proof, checkpoint }
    : { fault: 'This entry is not in the ledger that the receipt names.' }
}

const FORMAT = 'c2sp.org/tlog-proof@v1'
const SHAPE =
  /^c2sp\.org\/tlog-proof@v1\nextra ([A-Za-z0-9+/=]+)\nindex (0|[1-9]\d{0,14})\n((?:[A-Za-z0-9+/]{43}=\n){0,63})\n(.+)$/s
