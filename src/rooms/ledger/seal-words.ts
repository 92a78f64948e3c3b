import { wordlist } from '@scure/bip39/wordlists/english.js'
import { digest } from '#platform/crypto.ts'
import { checkpointText, type Standing } from './checkpoint.ts'

const WORDS = 12
const BITS = 11

/**
 * A checkpoint as twelve words, for minutes: the first 132 bits of SHA-256 of its text, eleven bits a word, from the
 * list of 2,048 English words of BIP 39. Fewer would not do: whoever writes the entries could prepare two histories
 * with the same six words in some 2^33 tries.
 */
export function sealWords(standing: Standing): string {
  const bits = BigInt(`0x${digest(checkpointText(standing)).toString('hex')}`) >> BigInt(256 - WORDS * BITS)
  const places = Array.from({ length: WORDS }, (_, n) =>
    Number((bits >> BigInt((WORDS - 1 - n) * BITS)) & 2047n),
  )
  return places.map(place => wordlist[place]).join(' ')
}

/**
 * Twelve words as they were read from paper, put into the one form: capitals, commas and numbers between them do not
 * matter, and four letters are enough for a word. Gives what is wrong with them instead, as a sentence.
 */
export function readSealWords(typed: string): { words: string } | { fault: string } {
  const read = typed.toLowerCase().match(/\p{L}+/gu) ?? []
  if (read.length !== WORDS) return { fault: `A seal has twelve words; here are ${read.length}.` }
  const found = read.map(word => ({ word, known: wordOf(word) }))
  const strange = found.find(({ known }) => !known)
  if (strange) return { fault: `“${strange.word}” is not a word of the list that seals are made of.` }
  return { words: found.map(({ known }) => known).join(' ') }
}

/** No two words of the list begin with the same four letters. */
function wordOf(typed: string): string | undefined {
  if (wordlist.includes(typed)) return typed
  return typed.length >= 4 ? wordlist.find(word => word === typed || word.startsWith(typed)) : undefined
}
