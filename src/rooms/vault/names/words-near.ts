import type { LetterCosts } from './letter-costs.ts'

/** Words are compared up to here; no name is longer. */
const LONGEST = 40
const WIDTH = LONGEST + 1

/** Row by row for the letters of a word, column by column for those of the word asked for. */
const sums = new Uint16Array(WIDTH * WIDTH)
const leasts = new Uint16Array(WIDTH)

/**
 * Tells which of the words, in the order of the alphabet, are at most `most` away from the word asked for, by their
 * positions. The distance is the least sum of letters swapped, dropped, doubled and turned, each at its cost (optimal
 * string alignment: a letter takes part in one change only); letters outside a to z cost a whole mistake. What
 * neighbours begin with in common is compared once, and a beginning too far away already rules out all that share it.
 */
export function wordsNear(
  words: readonly string[],
  asked: string,
  costs: LetterCosts,
  most: number,
  tell: (position: number, distance: number) => void,
): void {
  const codes = Uint16Array.from(asked.slice(0, LONGEST), letter => letter.charCodeAt(0))
  beginRow(codes, costs)
  let before = ''
  let dead = WIDTH
  for (let position = 0; position < words.length; position++) {
    const word = words[position] ?? ''
    const length = Math.min(word.length, LONGEST)
    const common = inCommon(before, word)
    before = word
    if (common >= dead) continue
    dead = WIDTH
    for (let row = common + 1; row <= length; row++) {
      fillRow(word, row, codes, costs)
      if (isTooFar(row, costs.turn, most)) {
        dead = row
        break
      }
    }
    const distance = sums[length * WIDTH + codes.length] ?? 0
    if (dead === WIDTH && distance <= most) tell(position, distance)
  }
}

function inCommon(one: string, other: string): number {
  const most = Math.min(one.length, other.length, LONGEST)
  let at = 0
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}

function beginRow(codes: Uint16Array, costs: LetterCosts): void {
  sums[0] = 0
  leasts[0] = 0
  for (let column = 1; column <= codes.length; column++)
    sums[column] = at(column - 1) + dropped(codes[column - 1] ?? 0, codes[column - 2] ?? 0, costs)
}

/** Two letters that changed places reach back two rows. */
const isTooFar = (row: number, turn: number, most: number): boolean =>
  (leasts[row] ?? 0) > most && (leasts[row - 1] ?? 0) + turn > most

function fillRow(word: string, row: number, codes: Uint16Array, costs: LetterCosts): void {
  const letter = word.charCodeAt(row - 1)
  const last = row > 1 ? word.charCodeAt(row - 2) : 0
  const out = dropped(letter, last, costs)
  const start = row * WIDTH
  let least = at(start - WIDTH) + out
  sums[start] = least
  let known = 0
  for (let column = 1; column <= codes.length; column++) {
    const code = codes[column - 1] ?? 0
    const here = start + column
    let sum = at(here - WIDTH - 1)
    if (code !== letter) {
      const other = Math.min(at(here - WIDTH) + out, at(here - 1) + dropped(code, known, costs))
      sum = Math.min(sum + swapped(letter, code, costs), other)
      if (code === last && letter === known) sum = Math.min(sum, at(here - 2 * WIDTH - 2) + costs.turn)
    }
    sums[here] = sum
    if (sum < least) least = sum
    known = code
  }
  leasts[row] = least
}

const at = (place: number): number => sums[place] ?? 0

function swapped(one: number, other: number, { swap }: LetterCosts): number {
  const [from, to] = [one - 97, other - 97]
  return from >= 0 && from < 26 && to >= 0 && to < 26 ? (swap[from * 26 + to] ?? 100) : 100
}

const dropped = (letter: number, last: number, { drop, double }: LetterCosts): number =>
  letter === last ? double : (drop[letter - 97] ?? 100)
