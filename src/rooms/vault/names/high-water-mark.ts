/** The transactions known to the database at one moment: the oldest still open, and the next number to be given. */
export interface Moment {
  readonly oldestOpen: bigint
  readonly next: bigint
}

/**
 * Up to where rows numbered by a sequence were read. Numbers are given out before commits and commits overtake each
 * other, so a number that is missing below the mark may still come: it stays a gap, to be asked for again, until
 * every transaction that was open when it was missed has ended. A row must not be the first thing its transaction
 * writes (the person's own row comes before), so that its transaction is counted as open.
 */
export class HighWaterMark {
  highest = 0
  /** For each gap, the transaction number below which all must have ended; unknown until the next reading. */
  readonly #gaps = new Map<number, bigint | undefined>()

  get gaps(): number[] {
    return [...this.#gaps.keys()]
  }

  /** A row was read; rows above the mark come in ascending order. */
  saw(seq: number): void {
    this.#gaps.delete(seq)
    for (let missing = this.highest + 1; missing < seq; missing++) this.#gaps.set(missing, undefined)
    this.highest = Math.max(this.highest, seq)
  }

  /** These gaps were asked for after this moment and are still empty: those that can no longer be filled are dropped. */
  stillMissing(asked: readonly number[], { oldestOpen, next }: Moment): void {
    for (const gap of asked) {
      if (!this.#gaps.has(gap)) continue
      const until = this.#gaps.get(gap)
      if (until === undefined) this.#gaps.set(gap, next)
      else if (oldestOpen >= until) this.#gaps.delete(gap)
    }
  }
}
