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
  #lastGood = 0

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
      if (seal.size === size && !isThat(seal, standing)) throw new Found(this.#lastGood, this.#rewritten(size), size)
    this.#lastGood = size
  }

  /** A checkpoint of the file that was found good: words without a number may belong to it. */
  good(checkpoint: Standing): void {
    if (this.#unsized.size > 0) this.#unsized.delete(sealWords(checkpoint))
    this.#lastGood = checkpoint.size
  }

  /** That a checkpoint or seal over so many entries does not hold: from which entry on to look. */
  differs(size: number, what: string): Found {
    return new Found(this.#lastGood, `${what}: ${this.#where(size)}`, size)
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

  #rewritten(size: number): string {
    return `The first ${inDigits(size)} entries no longer give the seal noted earlier: ${this.#where(size)}`
  }

  #where(size: number): string {
    return `something from entry ${inDigits(this.#lastGood)} on was changed, added or taken away before entry ${inDigits(size)}.`
  }
}

function isThat(seal: EarlierSeal, standing: Standing): boolean {
  return 'root' in seal ? seal.root === base64(standing.root) : seal.words === sealWords(standing)
}
