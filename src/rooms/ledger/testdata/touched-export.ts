import { leafOf } from '../canonical-entry.ts'
import { checkpointKey, readCheckpoint, signCheckpoint } from '../checkpoint.ts'
import { checkpointLine, type ExportedEntry, entryLine } from '../export-format.ts'
import { sealWords } from '../seal-words.ts'
import type { Finding, Verdict } from '../verdict.ts'
import type { Known } from '../verify-export.ts'
import { exportOf, inventedEntry, noteOver, ORIGIN, rootOf, SEED } from './invented-export.ts'

/** An export that somebody has touched, and what a check must say of it. */
export interface Touched {
  /** What was done, in words. */
  readonly what: string
  readonly lines: readonly string[]
  /** The first bad entry; null where no entry is bad (a checkpoint, the first or the last line). */
  readonly entry: number | null
}

const COUNT = 120
const entries = Array.from({ length: COUNT }, (_, seq) => ({ ...inventedEntry(seq), erased: seq === 17 }))
const SEALED = [20, 50, 90]
const notes = new Map(SEALED.map(size => [size, noteOver(entries, size)]))
const keys = [checkpointKey(SEED, ORIGIN).text]

/** An export of 120 entries with checkpoints over 20, 50 and 90 of them, as the ledger wrote it. */
export const untouched = exportOf(entries, { keys, notes })

/** What was noted elsewhere: the service's key, and the seal over 90 entries out of the minutes, as words. */
export const noted: Known = {
  keys: [checkpointKey(SEED, ORIGIN)],
  seals: [{ size: 90, words: sealWords({ origin: ORIGIN, size: 90, root: rootOf(entries.slice(0, 90)) }) }],
}

/** Touches the export in one of many ways; the same numbers from 0 up to 1 give the same. */
export function touch(random: () => number): Touched {
  const below = (n: number) => Math.floor(random() * n)
  return (WAYS[below(WAYS.length)] as Way)(below)
}

/** Whether a check found what was done: the entry itself, or a stretch that holds it. */
export function isFound({ entry }: Touched, verdict: Verdict): verdict is Finding {
  if (verdict.ok) return false
  if (entry === null) return true
  if (verdict.entry === null) return false
  return verdict.before === undefined
    ? verdict.entry === entry
    : verdict.entry <= entry && entry < verdict.before
}

type Way = (below: (n: number) => number) => Touched

const WAYS: readonly Way[] = [
  below => {
    const at = below(COUNT)
    const field = (['at', 'act', 'actor', 'subject', 'purpose', 'outcome'] as const)[below(6)] as 'act'
    const other = { at: '2020-02-02T20:20Z', actor: null, subject: null, act: 'x', purpose: 'x', outcome: 'x' }
    const changed = { ...entryAt(at), [field]: other[field] }
    if (JSON.stringify(changed) === JSON.stringify(entryAt(at))) changed.act = 'y'
    return { what: `${field} of an entry changed`, lines: withEntry(at, changed), entry: at }
  },
  below => {
    const at = below(90)
    return { what: 'an entry and its leaf changed', lines: withEntry(at, forged(at)), entry: at }
  },
  below => {
    const at = below(COUNT)
    const line = lineAt(at)
    const place = below(line.length)
    const letter = line[place] === '0' ? '1' : '0'
    return { what: 'a letter of an entry changed', lines: withLine(at, line.slice(0, place) + letter + line.slice(place + 1)), entry: at }
  },
  below => {
    const at = below(COUNT)
    return { what: 'an entry taken out', lines: untouched.filter(line => line !== lineAt(at)), entry: at }
  },
  below => {
    const at = below(COUNT - 1)
    const lines = untouched.flatMap(line => (line === lineAt(at) ? [line, line] : [line]))
    return { what: 'an entry put in twice', lines, entry: at + 1 }
  },
  below => {
    const [a, b] = twoOf(COUNT, below)
    const [left, right] = [lineAt(a), lineAt(b)]
    const lines = untouched.map(line => (line === left ? right : line === right ? left : line))
    return { what: 'two entries changed about', lines, entry: a }
  },
  below => {
    const at = below(COUNT)
    return { what: 'the end cut off', lines: untouched.slice(0, untouched.indexOf(lineAt(at))), entry: at }
  },
  below => {
    const at = below(COUNT)
    const lines = [...untouched.slice(0, untouched.indexOf(lineAt(at))), untouched.at(-1) as string]
    return { what: 'the end cut off before the last line', lines, entry: at }
  },
  below => {
    const size = below(89) + 1
    const kept = new Map([...notes].filter(([at]) => at <= size))
    return { what: 'an older export shown', lines: exportOf(entries.slice(0, size), { keys, notes: kept }), entry: size }
  },
  below => {
    const at = below(90)
    return { what: 'a history forked, its checkpoints left', lines: exportOf(fork(at), { keys, notes }), entry: at }
  },
  below => {
    const at = below(90)
    return { what: 'a history forked, its checkpoints left out', lines: exportOf(fork(at), { keys }), entry: at }
  },
  below => {
    const at = below(90)
    const signed = new Map(SEALED.map(size => [size, noteOver(fork(at), size)]))
    return { what: 'a history forked and signed anew by the service', lines: exportOf(fork(at), { keys, notes: signed }), entry: at }
  },
  below => {
    const at = below(90)
    const other = new Uint8Array(32).fill(below(256))
    const signed = new Map(
      SEALED.map(size => [size, signCheckpoint(other, { origin: ORIGIN, size, root: rootOf(fork(at).slice(0, size)) })]),
    )
    const theirs = [checkpointKey(other, ORIGIN).text]
    return { what: 'a history forked and signed with another key', lines: exportOf(fork(at), { keys: theirs, notes: signed }), entry: null }
  },
  below => {
    const [a, b] = twoOf(SEALED.length, below).map(n => checkpointLine(notes.get(SEALED[n] as number) as string))
    const lines = untouched.map(line => (line === a ? b : line === b ? a : line)) as string[]
    return { what: 'two checkpoints changed about', lines, entry: null }
  },
  below => {
    const size = SEALED[below(SEALED.length)] as number
    const line = checkpointLine(notes.get(size) as string)
    return { what: 'a checkpoint taken out', lines: untouched.filter(one => one !== line), entry: null }
  },
  below => {
    const size = SEALED[below(SEALED.length)] as number
    const note = notes.get(size) as string
    const { root } = readCheckpoint(note) as { root: Uint8Array }
    const other = Buffer.from(root).fill(below(255) + 1, below(32), 32)
    const another = checkpointLine(note.replace(Buffer.from(root).toString('base64'), other.toString('base64')))
    return { what: 'the root in a checkpoint changed', lines: untouched.map(line => (line === checkpointLine(note) ? another : line)), entry: null }
  },
  below => {
    const at = below(COUNT)
    const erased = !entryAt(at).erased
    return { what: 'the note of an erasure added or taken away', lines: withEntry(at, { ...entryAt(at), erased }), entry: null }
  },
  below => {
    const [place, change] = [below(2) * (untouched.length - 1), below(9)]
    const line = untouched[place] as string
    const at = line.length - 2 - change
    const letter = line[at] === '0' ? '1' : '0'
    return { what: 'the first or the last line changed', lines: untouched.with(place, line.slice(0, at) + letter + line.slice(at + 1)), entry: null }
  },
]

const entryAt = (at: number) => entries[at] as ExportedEntry
const lineAt = (at: number) => entryLine(entryAt(at))
const withLine = (at: number, other: string) => untouched.map(line => (line === lineAt(at) ? other : line))
const withEntry = (at: number, other: ExportedEntry) => withLine(at, entryLine(other))

function forged(seq: number): ExportedEntry {
  const entry = { ...entryAt(seq), act: 'something-else' }
  return { ...entry, leaf: leafOf(entry) }
}

/** The same history up to an entry that never was; what follows is as it was. */
const fork = (at: number) => entries.with(at, forged(at) as (typeof entries)[number])

function twoOf(count: number, below: (n: number) => number): [number, number] {
  const a = below(count - 1)
  return [a, a + 1 + below(count - 1 - a)]
}
