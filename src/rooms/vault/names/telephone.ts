/** From so many digits on, a fragment may stand anywhere in a number; shorter ones only at its beginning. */
export const ANYWHERE = 4

/** Fewer digits than these are no part of a number. */
export const FEWEST = 3

/** A text taken apart: runs of digits that may be telephone numbers or parts of them, and what is left without them. */
export function numbersIn(text: string): { numbers: string[]; rest: string } {
  const numbers: string[] = []
  const rest = text.replaceAll(/\+?\(?\d[\d\s().+-]*\d/g, run => {
    const digits = run.replaceAll(/\D/g, '')
    if (digits.length < FEWEST) return run
    numbers.push(digits)
    return ' '
  })
  return { numbers, rest }
}

/** A number as it is dialled here: 0 for +44, 0044 and +44 (0). 44 in front of anything else is just two digits. */
export const asDialled = (digits: string): string => digits.replace(/^00/, '').replace(/^440?(?=[1-9])/, '0')

/** How well a fragment meets a number: 0 the whole, 1 and a little its end, beginning, middle; undefined not at all. */
export function fragmentIn(number: string, fragment: string): number | undefined {
  if (number === fragment) return 0
  if (number.startsWith(fragment)) return 1.1
  if (fragment.length < ANYWHERE || !number.includes(fragment)) return undefined
  return number.endsWith(fragment) ? 1 : 1.2
}

/** No shorter number is taken to be somebody's own. */
const WHOLE = 7

/** The whole numbers in a text, as they are dialled here: two texts that share one name the same telephone. */
export const phonesIn = (text: string): string[] =>
  numbersIn(text)
    .numbers.map(asDialled)
    .filter(digits => digits.length >= WHOLE)
