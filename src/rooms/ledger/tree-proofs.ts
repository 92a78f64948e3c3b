import { digest } from '#platform/crypto.ts'
import { nodeOf } from './tree.ts'

/**
 * The hash over 2^level leaves, of which the first is leaf place·2^level; asked only for subtrees that lie wholly in
 * the tree. Level 0 gives leaves.
 */
export type Nodes = (level: number, place: number) => Promise<Uint8Array>

/** The root over the first `size` leaves (RFC 6962 §2.1); SHA-256 of nothing for none. */
export async function rootOver(nodes: Nodes, size: number): Promise<Uint8Array> {
  return size === 0 ? digest('') : hashOver(nodes, 0, size)
}

/** What proves leaf `index` in the tree of `size` leaves (RFC 6962 §2.1.1): hashes from the leaf's sibling upwards. */
export async function inclusionProof(nodes: Nodes, index: number, size: number): Promise<Uint8Array[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`There is no leaf ${index} among ${size}.`)
  return path(nodes, index, 0, size)
}

/**
 * What proves that the first `from` leaves of the tree of `to` leaves are the tree that had the earlier root (RFC 6962
 * §2.1.2). Empty when there is nothing to prove: from 0, or to the same size.
 */
export async function consistencyProof(nodes: Nodes, from: number, to: number): Promise<Uint8Array[]> {
  if (!(from >= 0 && from <= to)) throw new RangeError(`No tree of ${to} leaves grew out of one of ${from}.`)
  return from === 0 ? [] : subproof(nodes, from, 0, to, true)
}

async function path(nodes: Nodes, index: number, low: number, high: number): Promise<Uint8Array[]> {
  if (high - low === 1) return []
  const middle = low + split(high - low)
  if (index < middle) return [...(await path(nodes, index, low, middle)), await hashOver(nodes, middle, high)]
  return [...(await path(nodes, index, middle, high)), await hashOver(nodes, low, middle)]
}

async function subproof(
  nodes: Nodes,
  from: number,
  low: number,
  high: number,
  isKnown: boolean,
): Promise<Uint8Array[]> {
  if (from === high) return isKnown ? [] : [await hashOver(nodes, low, high)]
  const middle = low + split(high - low)
  if (from <= middle)
    return [...(await subproof(nodes, from, low, middle, isKnown)), await hashOver(nodes, middle, high)]
  return [...(await subproof(nodes, from, middle, high, false)), await hashOver(nodes, low, middle)]
}

async function hashOver(nodes: Nodes, low: number, high: number): Promise<Uint8Array> {
  const width = high - low
  const left = split(width)
  if (left * 2 === width) return nodes(Math.log2(width), low / width)
  return nodeOf(await hashOver(nodes, low, low + left), await hashOver(nodes, low + left, high))
}

/** The largest power of two below n; where RFC 6962 parts a tree. */
const split = (n: number) => 2 ** (Math.ceil(Math.log2(n)) - 1)
