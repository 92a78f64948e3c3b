import { setTimeout as pause } from 'node:timers/promises'

/** Sends command number `n`, the same each time it is repeated; true when the product has acknowledged it. */
export type Write = (n: number) => Promise<boolean>

const TRY_AGAIN_MS = 20

/** Writes 1, 2, 3 ... from several hands, each number until it is acknowledged, and remembers which were. */
export class Writer {
  readonly acknowledged = new Set<number>()
  lastBegun = 0
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

  /** Milliseconds until a command begun from now on is acknowledged. Throws when that takes longer than `patience`. */
  async nextAcknowledged(patience: number): Promise<number> {
    const began = performance.now()
    while (this.lastBegun < began) {
      if (performance.now() - began > patience) throw new Error(`nothing was acknowledged for ${patience} ms`)
      await pause(2)
    }
    return performance.now() - began
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
        this.lastBegun = Math.max(this.lastBegun, began)
      } else if (this.#stopping) return
      else await pause(TRY_AGAIN_MS)
    }
  }
}

/** Which acknowledged numbers are not among those found, and which were found more than once. */
export function compare(acknowledged: ReadonlySet<number>, found: readonly number[]) {
  const once = new Set<number>()
  const doubled = new Set<number>()
  for (const n of found) (once.has(n) ? doubled : once).add(n)
  return { lost: [...acknowledged].filter(n => !once.has(n)), doubled: [...doubled] }
}
