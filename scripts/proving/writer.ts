import { setTimeout as pause } from 'node:timers/promises'

/** Sends command number `n`, the same each time it is repeated; true when the product has acknowledged it. */
export type Write = (n: number) => Promise<boolean>

const TRY_AGAIN_MS = 20

/** Writes 1, 2, 3 ... from several hands, each number until it is acknowledged, and remembers which were. */
export class Writer {
  readonly acknowledged = new Set<number>()
  #lastBegun = 0
  #lastAnswer = performance.now()
  #longestPause = 0
  #next = 0
  #stopping = false
  readonly #hands: Promise<void>[]
  readonly #write: Write

  constructor(write: Write, hands: number) {
    this.#write = write
    this.#hands = Array.from({ length: hands }, () => this.#work())
  }

  /** Lets each hand finish what it is writing. */
  async stop(): Promise<void> {
    this.#stopping = true
    await Promise.all(this.#hands)
  }

  /** Waits until a command begun from now on is acknowledged. Throws when that takes longer than `patience`. */
  async nextAcknowledged(patience: number): Promise<void> {
    const began = performance.now()
    while (this.#lastBegun < began) {
      if (performance.now() - began > patience) throw new Error(`nothing was acknowledged for ${patience} ms`)
      await pause(2)
    }
  }

  /** The longest time in milliseconds between two acknowledgements, since this was last asked. */
  longestPause(): number {
    const longest = this.#longestPause
    this.#longestPause = 0
    return Math.round(longest)
  }

  async #work(): Promise<void> {
    while (!this.#stopping) {
      this.#next += 1
      await this.#until(this.#next)
    }
  }

  async #until(n: number): Promise<void> {
    while (!this.acknowledged.has(n)) {
      const began = performance.now()
      if (await this.#write(n).catch(() => false)) {
        this.acknowledged.add(n)
        this.#note(began)
      } else if (this.#stopping) return
      else await pause(TRY_AGAIN_MS)
    }
  }

  #note(began: number) {
    const now = performance.now()
    this.#longestPause = Math.max(this.#longestPause, now - this.#lastAnswer)
    this.#lastAnswer = now
    this.#lastBegun = Math.max(this.#lastBegun, began)
  }
}

/** Which acknowledged numbers are not among those found, and which were found more than once. */
export function compare(acknowledged: ReadonlySet<number>, found: readonly number[]) {
  const once = new Set<number>()
  const doubled = new Set<number>()
  for (const n of found) (once.has(n) ? doubled : once).add(n)
  return { lost: [...acknowledged].filter(n => !once.has(n)), doubled: [...doubled] }
}
