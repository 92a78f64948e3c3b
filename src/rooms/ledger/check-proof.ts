import { equal } from '#platform/crypto.ts'
import { nodeOf } from './tree.ts'

/** Whether `proof` leads from this leaf hash, at this place, to the root of a tree of `size` (RFC 9162 §2.1.3.2). */
export function isIncluded(
  leaf: Uint8Array,
  index: number,
  { size, root }: { size: number; root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  const climb = new Climb(index, size - 1)
  let hash = leaf
  for (const other of proof) {
    if (climb.isOver) return false
    hash = climb.isRight ? nodeOf(other, hash) : nodeOf(hash, other)
    climb.go()
  }
  return climb.isOver && equal(hash, root)
}

/** Whether `proof` shows the earlier tree to be the beginning of the later one (RFC 9162 §2.1.4.2). */
export function isConsistent(
  earlier: { size: number; root: Uint8Array },
  later: { size: number; root: Uint8Array },
  proof: readonly Uint8Array[],
): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size > later.size) return false
  if (earlier.size === later.size) return proof.length === 0 && equal(earlier.root, later.root)
  if (earlier.size === 0) return proof.length === 0
  const climb = new Climb(earlier.size - 1, later.size - 1)
  const isWhole = climb.skipWhole()
  const [first, ...rest] = isWhole ? [earlier.root, ...proof] : proof
  if (!first) return false
  let [old, hash] = [first, first]
  for (const other of rest) {
    if (climb.isOver) return false
    if (climb.isRight) {
      old = nodeOf(other, old)
      hash = nodeOf(other, hash)
    } else hash = nodeOf(hash, other)
    climb.go()
  }
  return climb.isOver && equal(old, earlier.root) && equal(hash, later.root)
}

const isCount = (n: number) => Number.isSafeInteger(n) && n >= 0

/** The way up a tree: from one node, beside the last node of each level. */
class Climb {
  #node: number
  #last: number
  constructor(node: number, last: number) {
    this.#node = node
    this.#last = last
  }

  /** At the root: no further hash belongs to the proof. */
  get isOver(): boolean {
    return this.#last === 0
  }

  /** The next hash of the proof stands on the left: this node is a right child, or the edge that moves up alone. */
  get isRight(): boolean {
    return this.#node % 2 === 1 || this.#node === this.#last
  }

  go(): void {
    if (this.isRight) while (this.#node % 2 === 0 && this.#node !== 0) this.#up()
    this.#up()
  }

  /** Leaves behind the levels that the earlier tree fills; true when it fills them all. */
  skipWhole(): boolean {
    while (this.#node % 2 === 1) this.#up()
    return this.#node === 0
  }

  #up(): void {
    this.#node = Math.floor(this.#node / 2)
    this.#last = Math.floor(this.#last / 2)
  }
}
