/** One strand of the story: gives the moment of what it does next, then does it when it is resumed. */
export type Strand = AsyncGenerator<Date, void, void>

interface Waiting {
  readonly strand: Strand
  readonly at: Date
}

/**
 * Tells all strands in the order of time, at most `atOnce` at a time, until they end or `until` is reached; what would
 * happen later than that is left untold. Nobody waits for the slowest: where one has done its turn, the next begins.
 */
export async function tell(
  strands: Iterable<Strand>,
  until: Date,
  { atOnce = 8, told }: { atOnce?: number; told?: (at: Date) => void } = {},
): Promise<void> {
  const waiting = new Heap()
  for (const strand of strands) await goOn(waiting, strand, until)
  const acting = new Set<Promise<void>>()
  try {
    for (let next = waiting.takeFirst(); next || acting.size > 0; next = waiting.takeFirst()) {
      if (next) {
        const turn: Promise<void> = goOn(waiting, next.strand, until).finally(() => acting.delete(turn))
        acting.add(turn)
        told?.(next.at)
      }
      if (!next || acting.size >= atOnce) await Promise.race(acting)
    }
  } finally {
    await Promise.allSettled(acting)
  }
}

async function goOn(waiting: Heap, strand: Strand, until: Date): Promise<void> {
  const { done, value: at } = await strand.next()
  if (done) return
  if (at <= until) waiting.put({ strand, at })
  else await strand.return()
}

/** The earliest first; a binary heap, since a large service has thousands of strands. */
class Heap {
  readonly #items: Waiting[] = []

  put(item: Waiting): void {
    const items = this.#items
    items.push(item)
    for (let at = items.length - 1; at > 0; ) {
      const above = (at - 1) >> 1
      if (!this.#swapIfLater(above, at)) return
      at = above
    }
  }

  /** Takes the earliest. */
  takeFirst(): Waiting | undefined {
    const [first] = this.#items
    const last = this.#items.pop()
    if (!first || !last || first === last) return first
    this.#items[0] = last
    this.#sink()
    return first
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [at * 2 + 1, at * 2 + 2]
      const below = this.#timeAt(right) < this.#timeAt(left) ? right : left
      if (below >= this.#items.length || !this.#swapIfLater(at, below)) return
      at = below
    }
  }

  #timeAt(at: number): number {
    return this.#items[at]?.at.getTime() ?? Number.POSITIVE_INFINITY
  }

  #swapIfLater(above: number, below: number): boolean {
    const [one, other] = [this.#items[above], this.#items[below]]
    if (!one || !other || one.at <= other.at) return false
    this.#items[above] = other
    this.#items[below] = one
    return true
  }
}
