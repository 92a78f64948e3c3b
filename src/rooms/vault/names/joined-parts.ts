import { writtenWords } from './written-words.ts'

/**
 * The words of a name, and besides them those that others write as one: "Fox-Pitt" also as "foxpitt", "van den Berg"
 * as "vandenberg", "Abdul Rahman" as "abdulrahman".
 */
export function wordsAndJoined(name: string): string[] {
  const words = writtenWords(name)
  const joined = new Set<string>()
  for (const part of name.split(/\s+/)) {
    const pieces = writtenWords(part)
    if (pieces.length > 1) joined.add(pieces.join(''))
  }
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    if (next !== undefined && (LEADING.has(word) || TRAILING.has(next))) joined.add(withAll(words, at))
  }
  return [...words, ...[...joined].filter(word => !words.includes(word))]
}

/** From a leading particle on, with all that follow it, to the first word that is none. */
function withAll(words: readonly string[], from: number): string {
  let to = from + 1
  while (LEADING.has(words[to] ?? '') && words[to + 1] !== undefined) to++
  return words.slice(from, to + 1).join('')
}

/** Words that many leave out, or write together with the next. */
export const LEADING: ReadonlySet<string> = new Set(
  'abd abdel abdul abdur abu al ap ash bin bint d da de del della den der di dos du el fitz ibn la le lo mac mc ni o saint san sri st te ten ter ul ur van vander vom von y zu'.split(
    ' ',
  ),
)

/** Words that many write together with the one before. */
const TRAILING: ReadonlySet<string> = new Set('ali allah din eddin jan jit lal ud uddin ullah un'.split(' '))
