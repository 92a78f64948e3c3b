import { leafOf } from './canonical-entry.ts'
import { CheckpointsCheck } from './check-checkpoints.ts'
import { originOf } from './checkpoint.ts'
import { type EarlierSeal, EarlierSeals } from './earlier-seals.ts'
import { Erasures } from './erasures.ts'
import { addToRest, base64, erasedText, FORMAT, NO_REST, sealLine } from './export-format.ts'
import { readEntry, readHeading, readSeal } from './read-export.ts'
import { type Frontier, frontier } from './tree.ts'
import { Found, inDigits, type Verdict } from './verdict.ts'
import { readVerifierKey, type VerifierKey } from './verifier-key.ts'

/** What is known from outside the file: seals out of minutes, and keys noted down when they were first shown. */
export interface Known {
  readonly seals?: readonly EarlierSeal[]
  /** Keys of the service; those that the file names itself when none is given. */
  readonly keys?: readonly VerifierKey[]
  readonly witnesses?: readonly VerifierKey[]
}

/**
 * Checks an export line by line with nothing but the file: order without gaps, times to the minute, every leaf from
 * its entry, each checkpoint from all leaves before it and by its signatures, the root from all leaves. With seals
 * noted earlier it also finds a history that was rewritten as a whole, which no file can show by itself. Keeps one line
 * and at most 64 hashes in memory, and the places of erased entries.
 */
export async function verifyExport(lines: AsyncIterable<string>, known: Known = {}): Promise<Verdict> {
  const check = new Check(known)
  try {
    for await (const line of lines) check.take(line)
    return check.verdict()
  } catch (fault) {
    if (fault instanceof Found) return fault.in(Math.max(check.line, 1))
    throw fault
  }
}

interface Opened {
  readonly service: string
  readonly madeAt: string
  readonly keys: readonly VerifierKey[]
  readonly checkpoints: CheckpointsCheck
}

class Check {
  line = 0
  readonly #tree: Frontier = frontier()
  readonly #known: Known
  readonly #seals: EarlierSeals
  readonly #erasures = new Erasures()
  #rest: Uint8Array = NO_REST
  #opened: Opened | undefined
  #sealed = false

  constructor(known: Known) {
    this.#known = known
    this.#seals = new EarlierSeals(known.seals ?? [])
  }

  take(line: string): void {
    this.line++
    if (!this.#opened) this.#open(line)
    else if (this.#sealed) throw new Found(null, 'There is something after the last line.')
    else if (line.startsWith('{"size":')) this.#close(line)
    else if (line.startsWith('{"checkpoint":')) this.#checkpoint(line, this.#opened.checkpoints)
    else this.#enter(line)
  }

  verdict(): Verdict {
    const { size } = this.#tree
    if (!this.#opened) throw new Found(null, 'The file is empty.')
    if (!this.#sealed)
      throw new Found(size, `The file is cut off: entry ${inDigits(size)} or the last line is missing.`)
    this.#seals.end(size)
    const { service, madeAt, keys, checkpoints } = this.#opened
    return {
      ok: true,
      service,
      madeAt,
      size,
      root: base64(this.#tree.root()),
      sealsCompared: this.#seals.count,
      checkpoints: checkpoints.count,
      sealedSize: checkpoints.lastSize,
      keys: keys.map(({ text }) => text),
      cosigned: checkpoints.cosigned,
      erased: this.#erasures.all(),
    }
  }

  #open(line: string): void {
    const heading = readHeading(line)
    const keys = this.#known.keys ?? heading?.keys.map(readVerifierKey)
    const witnesses = this.#known.witnesses ?? heading?.witnesses.map(readVerifierKey)
    if (!heading || !areKeys(keys) || !areKeys(witnesses))
      throw new Found(null, `The first line is not that of an export in the form “${FORMAT}”.`)
    const { service, madeAt } = heading
    const checkpoints = new CheckpointsCheck(service, keys, witnesses, this.#seals)
    this.#opened = { service, madeAt, keys, checkpoints }
    this.#rest = addToRest(this.#rest, line)
    this.#compare()
  }

  #enter(line: string): void {
    const place = this.#tree.size
    const entry = readEntry(line)
    if (!entry)
      throw new Found(place, `Entry ${inDigits(place)} is damaged: its line is not as the ledger writes it.`)
    if (entry.seq !== place) throw new Found(place, misplaced(place, entry.seq))
    if (!MINUTE.test(entry.at)) throw new Found(place, `Entry ${inDigits(place)} has no time to the minute.`)
    if (!leafOf(entry).equals(entry.leaf)) throw new Found(place, `Entry ${inDigits(place)} was changed.`)
    this.#tree.add(entry.leaf)
    this.#erasures.take(entry)
    if (entry.erased) this.#rest = addToRest(this.#rest, erasedText(place))
    this.#compare()
  }

  #checkpoint(line: string, checkpoints: CheckpointsCheck): void {
    checkpoints.take(line, this.#tree.size, this.#tree.root())
    this.#rest = addToRest(this.#rest, line)
  }

  #close(line: string): void {
    const { size } = this.#tree
    const counted = readSeal(line)
    if (counted === undefined) throw new Found(null, 'The last line is damaged.')
    if (counted > size)
      throw new Found(size, `${counts(counted)}, but the file ends before entry ${inDigits(size)}.`)
    if (counted < size)
      throw new Found(counted, `${counts(counted)}, but entry ${inDigits(counted)} is there too.`)
    if (line !== sealLine(size, this.#tree.root(), this.#rest)) throw new Found(null, SUM_DIFFERS)
    this.#sealed = true
  }

  #compare(): void {
    const { size } = this.#tree
    if (!this.#opened || !this.#seals.countsAt(size)) return
    this.#seals.compare({ origin: originOf(this.#opened.service), size, root: this.#tree.root() })
  }
}

const MINUTE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\dZ$/
const SUM_DIFFERS =
  'Each entry agrees with its own leaf, but all together they do not give what the last line says: it was changed, or the first line, a checkpoint, a note of erasure, or entries and their leaves were.'

const counts = (size: number) => `The last line counts ${inDigits(size)} ${size === 1 ? 'entry' : 'entries'}`

const areKeys = (keys: readonly (VerifierKey | undefined)[] | undefined): keys is readonly VerifierKey[] =>
  keys?.every(key => key !== undefined) === true

function misplaced(expected: number, found: number): string {
  if (found < expected)
    return `Entry ${inDigits(expected)} is not in its place: entry ${inDigits(found)} stands there.`
  return `Entry ${inDigits(expected)} is missing or moved: entry ${inDigits(found)} stands in its place.`
}
