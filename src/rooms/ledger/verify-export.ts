import { digest } from '#platform/crypto.ts'
import { leafOf } from './canonical-entry.ts'
import { base64, FORMAT, sealLine } from './export-format.ts'
import { readEntry, readHeading, readSeal } from './read-export.ts'
import { type Frontier, frontier } from './tree.ts'

/** A seal noted outside the service, for instance in minutes: how many entries there were, and their root. */
export interface EarlierSeal {
  size: number
  /** Base64. */
  root: string
}

/** What an export shows: whole, or the first thing that is wrong with it, in plain words. */
export type Verdict =
  | { ok: true; service: string; madeAt: string; size: number; root: string; sealsCompared: number }
  | Finding

export interface Finding {
  ok: false
  /** The first entry that is changed, missing or out of place; null when no single entry can be named. */
  entry: number | null
  /** The line of the file, from 1. */
  line: number
  finding: string
}

/**
 * Checks an export line by line with nothing but the file: order without gaps, times to the minute, every leaf from
 * its entry, the root from all leaves. With seals noted earlier it also finds a history that was rewritten as a whole,
 * which no file can show by itself. Keeps one line and at most 64 hashes in memory.
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  earlier: readonly EarlierSeal[] = [],
): Promise<Verdict> {
  const check = new Check(earlier)
  try {
    for await (const line of lines) check.take(line)
    return check.verdict()
  } catch (fault) {
    if (fault instanceof Found) return fault.finding
    throw fault
  }
}

class Found extends Error {
  readonly finding: Finding
  constructor(entry: number | null, line: number, finding: string) {
    super(finding)
    this.finding = { ok: false, entry, line, finding }
  }
}

class Check {
  readonly #tree: Frontier = frontier()
  readonly #seals: readonly EarlierSeal[]
  #line = 0
  #heading: { text: string; service: string; madeAt: string } | undefined
  #sealed = false
  #lastGood = 0

  constructor(seals: readonly EarlierSeal[]) {
    this.#seals = seals.toSorted((a, b) => a.size - b.size)
  }

  take(line: string): void {
    this.#line++
    if (!this.#heading) this.#open(line)
    else if (this.#sealed) this.#found(null, 'There is something after the last line.')
    else if (line.startsWith('{"size":')) this.#close(line, this.#heading.text)
    else this.#enter(line)
  }

  verdict(): Verdict {
    const { size } = this.#tree
    if (!this.#heading) this.#found(null, 'The file is empty.')
    if (!this.#sealed)
      this.#found(size, `The file is cut off: entry ${number(size)} or the last line is missing.`)
    for (const seal of this.#seals) if (seal.size > size) this.#missing(seal)
    const { service, madeAt } = this.#heading
    return {
      ok: true,
      service,
      madeAt,
      size,
      root: base64(this.#tree.root()),
      sealsCompared: this.#seals.length,
    }
  }

  #open(line: string): void {
    const heading = readHeading(line)
    if (!heading) this.#found(null, `The first line is not that of an export in the form “${FORMAT}”.`)
    this.#heading = { text: line, ...heading }
    this.#compare()
  }

  #enter(line: string): void {
    const place = this.#tree.size
    const entry = readEntry(line)
    if (!entry)
      this.#found(place, `Entry ${number(place)} is damaged: its line is not as the ledger writes it.`)
    if (entry.seq !== place) this.#found(place, misplaced(place, entry.seq))
    if (!MINUTE.test(entry.at)) this.#found(place, `Entry ${number(place)} has no time to the minute.`)
    if (!leafOf(entry).equals(entry.leaf)) this.#found(place, `Entry ${number(place)} was changed.`)
    this.#tree.add(entry.leaf)
    this.#compare()
  }

  #close(line: string, heading: string): void {
    const { size } = this.#tree
    const seal = readSeal(line)
    if (!seal) this.#found(null, 'The last line is damaged.')
    if (seal.size > size)
      this.#found(size, `${counted(seal.size)}, but the file ends before entry ${number(size)}.`)
    if (seal.size < size)
      this.#found(seal.size, `${counted(seal.size)}, but entry ${number(seal.size)} is there too.`)
    if (seal.heading !== base64(digest(heading))) this.#found(null, 'The first line was changed.')
    if (line !== sealLine(size, this.#tree.root(), heading)) this.#found(null, ROOT_DIFFERS)
    this.#sealed = true
  }

  #compare(): void {
    const { size } = this.#tree
    const seals = this.#seals.filter(seal => seal.size === size)
    if (seals.length === 0) return
    const root = base64(this.#tree.root())
    if (seals.some(seal => seal.root !== root)) this.#found(null, rewritten(this.#lastGood, size))
    this.#lastGood = size
  }

  #missing(seal: EarlierSeal): never {
    const { size } = this.#tree
    return this.#found(
      size,
      `A seal noted earlier counts ${number(seal.size)} entries; here are only ${number(size)}.`,
    )
  }

  #found(entry: number | null, finding: string): never {
    throw new Found(entry, Math.max(this.#line, 1), finding)
  }
}

const MINUTE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\dZ$/
const ROOT_DIFFERS =
  'Each entry agrees with its own leaf, but together they do not give the root in the last line: the line was changed, or entries and their leaves were.'

const number = (n: number) => n.toLocaleString('en-GB')
const counted = (size: number) => `The last line counts ${number(size)} ${size === 1 ? 'entry' : 'entries'}`

function misplaced(expected: number, found: number): string {
  if (found < expected)
    return `Entry ${number(expected)} is not in its place: entry ${number(found)} stands there.`
  return `Entry ${number(expected)} is missing or moved: entry ${number(found)} stands in its place.`
}

function rewritten(from: number, size: number): string {
  return `The first ${number(size)} entries no longer give the seal noted earlier: something from entry ${number(from)} on was changed, added or taken away before entry ${number(size)}.`
}
