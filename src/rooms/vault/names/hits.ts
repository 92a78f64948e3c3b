import type { Person } from './person.ts'
import { MET, type Met } from './word-list.ts'

/** Files found so far, each with the best of its people. */
export class Hits {
  readonly #hits = new Map<string, Hit>()

  get size(): number {
    return this.#hits.size
  }

  /** Ranked by the worst of the words first, then by their sum, then by how much of the name was not asked for. */
  add(person: Person, met: readonly (Met | undefined)[], cost: number): void {
    let [worst, sum] = [0, cost]
    for (const one of met) {
      if (one === undefined) return
      worst = Math.max(worst, Math.floor(one))
      sum += one
    }
    const rank = worst * CLASS + sum + Math.max(0, person.words.length - met.length) / 100
    const known = this.#hits.get(person.file)
    if (known === undefined || rank < known.rank) this.#hits.set(person.file, { rank, seq: person.seq })
  }

  /** All of them, and whether every word of the name was met as it is written. */
  all(): { file: string; isExact: boolean }[] {
    return [...this.#hits].map(([file, { rank }]) => ({ file, isExact: rank < EXACT }))
  }

  /** Of those who only come near, a few; among equals the file entered last comes first. */
  best(limit: number): string[] {
    return [...this.#hits]
      .sort(([, one], [, other]) => one.rank - other.rank || other.seq - one.seq)
      .filter(([, { rank }], place) => rank < MET.near * CLASS || place < MOST_NEAR)
      .slice(0, limit)
      .map(([file]) => file)
  }
}

interface Hit {
  readonly rank: number
  readonly seq: number
}

/** Between one class of hits and the next, more than any sum within a class. */
const CLASS = 100

/** Words written as one, or without their particles, are the same name still; one left out of account is not. */
const EXACT = 1

/** Of those who only come near, none from this place on. */
const MOST_NEAR = 20
