import type { Person } from './person.ts'

/** Who has two words both, so that a name of two words is found without looking at all who have one of them. */
export class WordPairs {
  readonly #having = new Map<number, Person[]>()

  enter(person: Person): void {
    for (const pair of pairsOf(person.words)) {
      const having = this.#having.get(pair)
      if (having) having.push(person)
      else this.#having.set(pair, [person])
    }
  }

  forget(person: Person): void {
    for (const pair of pairsOf(person.words)) {
      const having = this.#having.get(pair) ?? []
      having.splice(having.indexOf(person), 1)
    }
  }

  /** Everybody with a word of the first and another of the second, by their places; somebody may come twice. */
  *ofBoth(some: Iterable<number>, others: ReadonlyMap<number, unknown>): Generator<Person> {
    for (const one of some) for (const other of others.keys()) yield* this.#having.get(pair(one, other)) ?? []
  }
}

/** Places are smaller than this. */
const BEYOND = 2 ** 26

const pair = (one: number, other: number): number =>
  one < other ? one * BEYOND + other : other * BEYOND + one

const pairsOf = (words: readonly number[]): number[] =>
  words.flatMap((one, at) => words.slice(at + 1).map(other => pair(one, other)))
