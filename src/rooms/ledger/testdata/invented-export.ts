import { digest } from '#platform/crypto.ts'
import { type Entry, leafOf } from '../canonical-entry.ts'
import { commitmentOf } from '../commitment.ts'
import { signCheckpoint } from '../checkpoint.ts'
import {
  addToRest,
  checkpointLine,
  entryLine,
  erasedText,
  type ExportedEntry,
  headingLine,
  NO_REST,
  sealLine,
} from '../export-format.ts'
import { frontier } from '../tree.ts'

const ACTS = ['log-contact', 'open-file', 'read-file', 'find-families', 'close-file']

/** An invented entry for a place in the ledger: one a minute from 1 September 2025, now and then anonymous or refused. */
export function inventedEntry(seq: number): ExportedEntry {
  const entry: Entry = {
    seq,
    at: `${new Date(Date.UTC(2025, 8, 1, 9, seq)).toISOString().slice(0, 16)}Z`,
    actor: seq % 7 === 0 ? null : idOf(`actor ${seq % 5}`),
    act: ACTS[seq % ACTS.length] as string,
    subject: seq % 3 === 0 ? null : idOf(`subject ${seq % 17}`),
    purpose: seq % 4 === 0 ? 'casework' : '',
    outcome: seq % 11 === 10 ? 'refused' : 'done',
    commitment: commitmentOf(digest(`salt ${seq}`), { seq }),
  }
  return { ...entry, leaf: leafOf(entry), erased: false }
}

/** The same made-up id for the same words. */
function idOf(words: string): string {
  const hex = digest(words).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/** The service that invented exports are of, the seed of its key, and what stands in its checkpoints. */
const SERVICE = idOf('service')
export const SEED = digest('the seed of an invented service')
export const ORIGIN = `evenhand/${SERVICE}`

/** The keys that an invented export names, and the checkpoints in it, by their number of entries. */
export interface Signed {
  readonly keys?: readonly string[]
  readonly witnesses?: readonly string[]
  readonly notes?: ReadonlyMap<number, string>
}

/** The lines of an export with these entries: the first line, one for each, checkpoints between them, the last line. */
export function exportOf(entries: readonly ExportedEntry[], signed: Signed = {}): string[] {
  const { keys = [], witnesses = [], notes = new Map() } = signed
  const madeAt = '2026-11-22T00:00:00.000Z'
  const lines = [headingLine({ service: SERVICE, madeAt, keys: [...keys], witnesses: [...witnesses] })]
  let rest = addToRest(NO_REST, lines[0] as string)
  const tree = frontier()
  for (let size = 0; size <= entries.length; size++) {
    const note = notes.get(size)
    if (note) {
      lines.push(checkpointLine(note))
      rest = addToRest(rest, checkpointLine(note))
    }
    const entry = entries[size]
    if (!entry) continue
    tree.add(entry.leaf)
    if (entry.erased) rest = addToRest(rest, erasedText(size))
    lines.push(entryLine(entry))
  }
  return [...lines, sealLine(entries.length, tree.root(), rest)]
}

/** A checkpoint over the first so many of these entries, signed by the invented service. */
export function noteOver(entries: readonly ExportedEntry[], size: number): string {
  return signCheckpoint(SEED, { origin: ORIGIN, size, root: rootOf(entries.slice(0, size)) })
}

/** The root over the leaves of these entries. */
export function rootOf(entries: readonly ExportedEntry[]): Buffer {
  const tree = frontier()
  for (const { leaf } of entries) tree.add(leaf)
  return tree.root()
}

/** The tree's root by the recursive definition of RFC 6962 §2.1, for checking the other way of making it. */
export function rootByDefinition(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return digest('')
  if (leaves.length === 1) return Buffer.from(leaves[0] as Uint8Array)
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)].map(rootByDefinition)
  return digest(Buffer.concat([Buffer.of(1), left as Buffer, right as Buffer]))
}
