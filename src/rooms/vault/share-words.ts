import { wordlist } from '@scure/bip39/wordlists/english.js'
import { digest, equal } from '#platform/crypto.ts'

/** One of the three shares, as it stands on a sheet: which set of sheets it belongs to, its number, and 33 bytes. */
export interface Share {
  /** The first four bytes of SHA-256 of the set's public key: shares of two sets do not go together. */
  readonly set: Uint8Array
  readonly number: number
  readonly bytes: Uint8Array
}

const WORDS = 32
const BITS = 11n
const CHECK = 6

/**
 * A share as 32 words of the list of BIP 39: set (4 bytes), number (1), share (33), and the first 6 bytes of SHA-256 of
 * all that, so that a wrong word is noticed. The last four words are check digits alone.
 */
export function shareInWords({ set, number, bytes }: Share): string {
  const body = Buffer.concat([set, Buffer.of(number), bytes])
  let bits = BigInt(`0x${Buffer.concat([body, checkOf(body)]).toString('hex')}`)
  const words: string[] = []
  for (let n = 0; n < WORDS; n++, bits >>= BITS) words.unshift(wordlist[Number(bits & 2047n)] ?? '')
  return words.join(' ')
}

/**
 * A share as it was typed from its sheet: capitals, numbers and signs between the words do not count, and four letters
 * are enough for a word. Gives what is wrong with it instead, as a sentence.
 */
export function readShare(typed: string): { share: Share } | { fault: string } {
  const read = typed.toLowerCase().match(/\p{L}+/gu) ?? []
  if (read.length !== WORDS) return { fault: `A sheet has ${WORDS} words; here are ${read.length}.` }
  const places = read.map(placeOf)
  const strange = read[places.indexOf(-1)]
  if (strange) return { fault: `“${strange}” is not a word of the list that the sheets are made of.` }
  const whole = Buffer.from(inHex(places), 'hex')
  const body = whole.subarray(0, -CHECK)
  if (!equal(checkOf(body), whole.subarray(-CHECK)))
    return {
      fault: 'A word is wrong or in the wrong place: the check digits do not fit. Read the sheet again.',
    }
  return { share: { set: body.subarray(0, 4), number: body[4] ?? 0, bytes: body.subarray(5) } }
}

/** The word by which somebody shows that they have the sheet in their hand: the last one, which holds check digits only. */
export const checkWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1)

const checkOf = (body: Uint8Array) => digest(Buffer.concat([Buffer.from('share|'), body])).subarray(0, CHECK)

const inHex = (places: readonly number[]) =>
  places
    .reduce((bits, place) => (bits << BITS) | BigInt(place), 0n)
    .toString(16)
    .padStart((WORDS * Number(BITS)) / 4, '0')

/** No two words of the list begin with the same four letters. */
function placeOf(typed: string): number {
  const exact = wordlist.indexOf(typed)
  if (exact >= 0 || typed.length < 4) return exact
  return wordlist.findIndex(word => word.startsWith(typed))
}
