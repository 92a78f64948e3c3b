import { digest } from '#platform/crypto.ts'

/** A growing Merkle tree that keeps only its edge: at most one hash for each power of two. */
export interface Frontier {
  /** How many leaves it has taken. */
  readonly size: number
  /** Takes the next leaf hash, 32 bytes. */
  add(leaf: Uint8Array): void
  /** The root of everything taken so far, 32 bytes; SHA-256 of nothing for the empty tree. */
  root(): Buffer
}

/** An empty tree of RFC 6962 §2.1: nodes are SHA-256(01 | left | right), leaves come hashed already. */
export function frontier(): Frontier {
  const edge: Uint8Array[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    add(leaf) {
      edge.push(leaf)
      size++
      for (let pairs = size; pairs % 2 === 0; pairs /= 2) joinLastTwo(edge)
    },
    root() {
      const [last, ...rest] = [...edge].reverse()
      if (!last) return digest('')
      return Buffer.from(rest.reduce((right, left) => nodeOf(left, right), last))
    },
  }
}

function joinLastTwo(edge: Uint8Array[]): void {
  const [left, right] = edge.splice(-2)
  if (left && right) edge.push(nodeOf(left, right))
}

/** The node over two others: SHA-256 of 01, the left and the right hash (RFC 6962 §2.1). */
export function nodeOf(left: Uint8Array, right: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(65)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 33)
  return digest(bytes)
}
