import { digest } from '#platform/crypto.ts'
import type { Nodes } from '../tree-proofs.ts'
import { rootByDefinition } from './invented-export.ts'

/** As many made-up leaf hashes, the same each time; other words give another history. */
export const inventedLeaves = (count: number, words = 'leaf'): Buffer[] =>
  Array.from({ length: count }, (_, n) => digest(`${words} ${n}`))

/** The subtrees of these leaves, each hashed anew by the definition. */
export const nodesOf =
  (leaves: readonly Uint8Array[]): Nodes =>
  async (level, place) =>
    rootByDefinition(leaves.slice(place * 2 ** level, (place + 1) * 2 ** level))
