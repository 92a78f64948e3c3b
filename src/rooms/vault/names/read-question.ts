import { asDialled, numbersIn } from './telephone.ts'
import { writtenWords } from './written-words.ts'

/** What somebody typed to find a person: words of the name, and parts of telephone numbers. */
export interface Question {
  readonly words: readonly string[]
  /** Each as it may be meant: the digits as typed, and as dialled here. */
  readonly numbers: readonly (readonly string[])[]
}

/** Longer questions than these are no names. */
const MOST_WORDS = 8

/** Reads what was typed. Forms of address are left out where a name follows. */
export function readQuestion(text: string): Question {
  const { numbers, rest } = numbersIn(text)
  const all = writtenWords(rest)
  const named = all.filter(word => !ADDRESSED.has(word))
  return {
    words: (named.length > 0 ? named : all).slice(0, MOST_WORDS),
    numbers: numbers.map(digits => [...new Set([digits, asDialled(digits)])]),
  }
}

const ADDRESSED = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'rev'])
