import { COMMON_WORDS, KNOWN_SHORT_FORMS } from './common-words.ts'

/** A text that tells no more who it is about, and how many of its sentences were left out because they still might. */
export interface Anonymised {
  readonly text: string
  readonly leftOut: number
}

/**
 * Takes out of a text who it is about: names, places and schools that the file knows become what they are, dates become
 * their year, numbers and addresses go. A sentence in which a word still stands that may be a name, because it is written
 * large and is no common word, is left out whole: rather too little than too much. A name that the file does not know
 * and that is written small is not recognised; whoever makes the pack reads it.
 */
export function anonymise(
  text: string,
  known: { names: readonly string[]; places: readonly string[] },
): Anonymised {
  const replacements = [...pieces(known.places, '[a place or school]'), ...pieces(known.names, '[a name]')]
  const sentences = [...SENTENCES.segment(text)]
    .map(({ segment }) => segment.trim())
    .filter(one => one !== '')
  const coarse = sentences.map(sentence => once(replacements.reduce(replaced, coarsened(sentence))))
  const kept = coarse.filter(sentence => !mayNameSomebody(sentence))
  return { text: kept.join(' '), leftOut: coarse.length - kept.length }
}

const SENTENCES = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

type Replacement = readonly [piece: RegExp, by: string]

/** The whole of each name first, and then each of its words, the longest first. */
function pieces(names: readonly string[], by: string): Replacement[] {
  const whole = names.map(name => name.trim()).filter(name => name.length > 1)
  const words = whole
    .flatMap(name => name.split(/[^\p{L}\p{M}’']+/u))
    .filter(word => word.length > 1 && !isCommon(word))
  return [...new Set([...whole, ...words])]
    .sort((one, other) => other.length - one.length)
    .map(piece => [new RegExp(`(?<![\\p{L}\\p{M}])${escaped(piece)}(?![\\p{L}\\p{M}])`, 'giu'), by])
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** First name and surname beside each other are one name. */
const once = (text: string) => text.replaceAll(/(\[a (?:name|place or school)\])(?:[ ,-]+\1)+/g, '$1')

const replaced = (text: string, [piece, by]: Replacement) => text.replaceAll(piece, by)

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december'
const COARSE: readonly Replacement[] = [
  [/\S+@\S+/g, '[an address]'],
  [/\bhttps?:\/\/\S+|\bwww\.\S+/gi, '[an address]'],
  [/\bEH[- ]?\d+(\/\d+)?\b/gi, '[a reference]'],
  [/\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/gi, '[a postcode]'],
  [new RegExp(`\\b\\d{1,2}(st|nd|rd|th)?\\s+(of\\s+)?(${MONTHS})\\s+(\\d{4})\\b`, 'gi'), '[a day] in $4'],
  [new RegExp(`\\b(${MONTHS})\\s+(\\d{4})\\b`, 'gi'), '$2'],
  [new RegExp(`\\b\\d{1,2}(st|nd|rd|th)?\\s+(of\\s+)?(${MONTHS})\\b`, 'gi'), '[a day]'],
  [/\b\d{1,2}[/.-]\d{1,2}[/.-](\d{4})\b/g, '[a day] in $1'],
  [/\b\d{1,2}[/.-]\d{1,2}([/.-]\d{2})?\b/g, '[a day]'],
  [/\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b/gi, '[a day]'],
  [/(\+?\d[\d ()-]{5,}\d)/g, '[a number]'],
  [/\b(?!(19|20)\d\d\b)\d+\b/g, '[a number]'],
]

const coarsened = (sentence: string) => COARSE.reduce(replaced, sentence)

/** A word that is written large, and is neither a common word nor one of the field's short forms. */
const mayNameSomebody = (sentence: string) =>
  (sentence.replaceAll(/\[[^\]]*\]/g, ' ').match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []).some(
    word => /^\P{Ll}/u.test(word) && !isCommon(word) && !KNOWN_SHORT_FORMS.has(word),
  )

const isCommon = (word: string) => COMMON_WORDS.has(word.toLowerCase().replace(/[’']s$/, ''))
