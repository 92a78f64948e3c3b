import { digest } from '#platform/crypto.ts'

/**
 * The cases that a seed draws out of some: a share of them, rounded up, by the order of SHA-256 of seed and id. Whoever
 * has the seed and the cases draws the same again, in whatever order the cases come.
 */
export function drawn(seed: string, cases: readonly string[], share: number): string[] {
  const many = Math.ceil((cases.length * share) / 100)
  const lot = (id: string) => digest(`${seed}|${id}`).toString('hex')
  return [...cases].sort((one, other) => (lot(one) < lot(other) ? -1 : 1)).slice(0, many)
}
