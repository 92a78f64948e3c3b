/**
 * The same value with everything in it that the typefaces cannot show said in words, as "[words in Arabic letters]":
 * empty boxes would hide what is missing, most of all from whoever listens. Also tells what was put into words.
 * Addresses of links (`href`) stay as they are.
 */
export function printable<T>(value: T, covered: ReadonlySet<number>): { value: T; missing: string[] } {
  const missing = new Set<string>()
  const within = (part: unknown): unknown => {
    if (typeof part === 'string') return withBreaks(shown(part, covered, missing))
    if (Array.isArray(part)) return part.map(within)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([name, one]) => [name, name === 'href' ? one : within(one)]),
    )
  }
  return { value: within(value) as T, missing: [...missing] }
}

const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' })

function shown(text: string, covered: ReadonlySet<number>, missing: Set<string>): string {
  const known = (character: string) => covered.has(character.codePointAt(0) ?? 0)
  if ([...text].every(known)) return text
  const clusters = [...CLUSTERS.segment(text)].map(({ segment }) =>
    segment.replaceAll(SPACES, ' ').replaceAll(UNSEEN, ''),
  )
  let words = ''
  /** What was missed last, and the spaces and stops since: a whole stretch is said once. */
  let last: { name: string; since: string } | undefined
  for (const cluster of clusters) {
    const isShown = [...cluster].every(one => one === '\n' || known(one))
    if (isShown && last && !A_LETTER.test(cluster)) last.since += cluster
    else if (isShown) {
      words += (last?.since ?? '') + cluster
      last = undefined
    } else {
      const name = kindOf(cluster) ?? last?.name ?? 'sign that this typeface lacks'
      missing.add(name)
      if (name !== last?.name) words += `${last?.since ?? ''}[${name}]`
      last = { name, since: '' }
    }
  }
  return words + (last?.since ?? '')
}

const A_LETTER = /[\p{L}\p{N}]/u
const SPACES = /\p{Zs}/gu
/** Joiners and choosers of a variant, which only steer the characters beside them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu

const LETTERS = [
  ...['Arabic', 'Armenian', 'Bengali', 'Cyrillic', 'Devanagari', 'Ethiopic', 'Georgian', 'Greek', 'Gujarati'],
  ...['Gurmukhi', 'Hebrew', 'Kannada', 'Khmer', 'Lao', 'Latin', 'Malayalam', 'Myanmar', 'Oriya', 'Sinhala'],
  ...['Syriac', 'Tamil', 'Telugu', 'Thaana', 'Thai', 'Tibetan', 'Tifinagh'],
].map(name => [new RegExp(`\\p{Script=${name}}`, 'u'), `words in ${name} letters`] as const)

const KINDS: readonly (readonly [RegExp, string])[] = [
  ...LETTERS,
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 'words in Chinese or Japanese characters'],
  [/\p{Script=Hangul}/u, 'words in Korean letters'],
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u, 'picture'],
]

const kindOf = (cluster: string) => KINDS.find(([kind]) => kind.test(cluster))?.[1]

/** So many characters without a space do not fit on a line of large print: they may be broken, without a hyphen. */
const withBreaks = (text: string): string =>
  text.replaceAll(/\S{36,}/g, word =>
    [...word].map((one, at) => (at % 18 === 17 ? `${one}\u200B` : one)).join(''),
  )
