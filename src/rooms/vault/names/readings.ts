import { LEADING } from './joined-parts.ts'

/** One way to take what was typed, and what it adds to the cost of a hit. */
export interface Reading {
  readonly words: readonly string[]
  readonly cost: number
}

/** No more than these: each costs a comparison with all words. */
const MOST = 10

/**
 * The ways in which the words typed may be meant: as they stand, two or three written as one, one written as two,
 * without their particles, or letters as initials. `isKnown` says whether a word stands in the index.
 */
export function readingsOf(words: readonly string[], isKnown: (word: string) => boolean): Reading[] {
  const all = [
    { words, cost: 0 },
    ...joins(words, 2),
    ...joins(words, 3),
    ...splits(words, isKnown),
    ...initials(words, isKnown),
    ...withoutParticles(words),
  ]
  return all.slice(0, MOST)
}

function joins(words: readonly string[], count: number): Reading[] {
  const last = Math.min(words.length - count, 3)
  return Array.from({ length: Math.max(last + 1, 0) }, (_, at) => ({
    words: [...words.slice(0, at), words.slice(at, at + count).join(''), ...words.slice(at + count)],
    cost: 0.05,
  }))
}

function splits(words: readonly string[], isKnown: (word: string) => boolean): Reading[] {
  return words.flatMap((word, place) =>
    Array.from({ length: Math.max(word.length - 4, 0) }, (_, at) => [
      word.slice(0, at + 2),
      word.slice(at + 2),
    ])
      .filter(([one = '', two = '']) => isKnown(one) && isKnown(two))
      .slice(0, 2)
      .map(halves => ({
        words: [...words.slice(0, place), ...halves, ...words.slice(place + 1)],
        cost: 0.1,
      })),
  )
}

function initials(words: readonly string[], isKnown: (word: string) => boolean): Reading[] {
  const at = words.findIndex(word => /^\p{L}{2,3}$/u.test(word) && !isKnown(word))
  if (at < 0 || words.length < 2) return []
  return [{ words: [...words.slice(0, at), ...(words[at] ?? ''), ...words.slice(at + 1)], cost: 0.2 }]
}

function withoutParticles(words: readonly string[]): Reading[] {
  const kept = words.filter(word => !LEADING.has(word))
  return kept.length > 1 && kept.length < words.length ? [{ words: kept, cost: 0.3 }] : []
}
