import type { Standing } from './checkpoint.ts'
import { base64 } from './export-format.ts'
import { sealWords } from './seal-words.ts'
import { Found, inDigits } from './verdict.ts'

/** A seal noted outside the service, for instance in minutes; words may come without their number of entries. */
export type EarlierSeal =
  | { size: number; root: string }
  | { size: number; words: string }
  | { size?: undefined; words: string }

/**
 * Compares seals from elsewhere with a ledger as it grows. Only they can show a history that was rewritten as a whole,
 * and the two that lie around the change tell where it is.
 */
export class EarlierSeals {
  readonly count: number
  readonly #sized: readonly EarlierSeal[]
  readonly #unsized: Set<string>
  /** Up to here the file's own checkpoints hold; whoever rewrites the ledger may have signed them anew. */
  #lastGood = 0
  /** Up to here a seal from elsewhere holds. */
  #lastNoted = 0

  constructor(seals: readonly EarlierSeal[]) {
    this.count = seals.length
    this.#sized = seals.filter(({ size }) => size !== undefined)
    this.#unsized = new Set(seals.flatMap(seal => (seal.size === undefined ? [seal.words] : [])))
  }

  /** True when there is something to compare with at this size. */
  countsAt(size: number): boolean {
    return this.#sized.some(seal => seal.size === size)
  }

  /** Compares what was noted for this size. */
  compare(standing: Standing): void {
    const { size } = standing
    for (const seal of this.#sized)
      if (seal.size === size && !isThat(seal, standing)) throw this.differs(size, REWRITTEN, this.#lastNoted)
    this.#lastNoted = size
  }

  /** A checkpoint of the file that was found good: words without a number may belong to it. */
  good(checkpoint: Standing): void {
    const { size } = checkpoint
    if (this.#unsized.size > 0 && this.#unsized.delete(sealWords(checkpoint))) this.#lastNoted = size
    this.#lastGood = size
  }

  /** That a checkpoint or seal over so many entries does not hold, and between which entries to look. */
  differs(size: number, what: string, from = Math.max(this.#lastGood, this.#lastNoted)): Found {
    const where = `something from entry ${inDigits(from)} on was changed, added or taken away before entry ${inDigits(size)}.`
    return new Found(from, `${what}: ${where}`, size)
  }

  /** All have been found when the file ends. */
  end(size: number): void {
    for (const seal of this.#sized)
      if (seal.size !== undefined && seal.size > size)
        throw new Found(
          size,
          `A seal noted earlier counts ${inDigits(seal.size)} entries; here are only ${inDigits(size)}.`,
        )
    const [words] = this.#unsized
    if (words)
      throw new Found(
        null,
        `No checkpoint in this file has the seal “${words}”. If it stands in the minutes with a number of entries, give that too.`,
      )
  }
}

const REWRITTEN = 'The entries no longer give the seal noted earlier'

function isThat(seal: EarlierSeal, standing: Standing): boolean {
  return 'root' in seal ? seal.root === base64(standing.root) : seal.words === sealWords(standing)
}
