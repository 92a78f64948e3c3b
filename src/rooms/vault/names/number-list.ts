import type { Person } from './person.ts'
import { ANYWHERE, FEWEST } from './telephone.ts'

/** Who has which digits in their numbers, so that of all people only few are compared with a number asked for. */
export class NumberList {
  readonly #having = new Map<string, Set<Person>>()

  enter(person: Person): void {
    for (const part of partsOf(person)) {
      const having = this.#having.get(part) ?? new Set()
      this.#having.set(part, having.add(person))
    }
  }

  forget(person: Person): void {
    for (const part of partsOf(person)) this.#having.get(part)?.delete(person)
  }

  /** All who may have this fragment in a number; more than do, and none too few. */
  mayHave(fragment: string): ReadonlySet<Person> {
    const parts = fragment.length < ANYWHERE ? [beginning(fragment)] : runsOf(fragment)
    const having = parts.map(part => this.#having.get(part) ?? NOBODY)
    return having.reduce((one, other) => (other.size < one.size ? other : one))
  }
}

const NOBODY: ReadonlySet<Person> = new Set()

/** What of a person's numbers is looked up: how each begins, and every run in it that may be asked for anywhere. */
const partsOf = ({ numbers }: Person): string[] => numbers.flatMap(one => [beginning(one), ...runsOf(one)])

const beginning = (number: string) => `^${number.slice(0, FEWEST)}`

const runsOf = (number: string): string[] =>
  Array.from({ length: Math.max(0, number.length - ANYWHERE + 1) }, (_, at) =>
    number.slice(at, at + ANYWHERE),
  )
