import type { Person } from './person.ts'
import type { Question } from './read-question.ts'
import { fragmentIn } from './telephone.ts'
import type { Met } from './word-list.ts'

/** How each word asked for was met by another word of this person; undefined where one was not. */
export function metWords(person: Person, asked: readonly Map<number, Met>[]): (Met | undefined)[] {
  const free = new Set(person.words)
  return asked.map(meant => {
    let best: Met | undefined
    let by = -1
    for (const word of free) {
      const met = meant.get(word)
      if (met !== undefined && (best === undefined || met < best)) {
        best = met
        by = word
      }
    }
    free.delete(by)
    return best
  })
}

/** False where some word asked for is met by no word of this person: most people are passed over by it, at little cost. */
export const mayMeet = (person: Person, asked: readonly Map<number, Met>[]): boolean =>
  asked.every(meant => person.words.some(word => meant.has(word)))

/** How each number asked for, in one of its readings, was met by a number of this person. */
export const metNumbers = (person: Person, { numbers }: Question): (Met | undefined)[] =>
  numbers.map(meant => {
    const met = meant.flatMap(one =>
      person.numbers.map(number => fragmentIn(number, one) ?? Number.POSITIVE_INFINITY),
    )
    const best = Math.min(...met)
    return best === Number.POSITIVE_INFINITY ? undefined : best
  })
