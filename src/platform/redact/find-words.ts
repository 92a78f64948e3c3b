/** From which character to which (the second not included) something stands. */
export type Span = readonly [from: number, to: number]

/**
 * Where words or phrases stand among characters, in order, overlapping ones joined. Capitals, accents, the kind of
 * apostrophe or dash, and what stands between the words of a phrase make no difference; a word that is broken over a
 * line, or printed l i k e this, is found too. A part of a longer word is found: rather too much is black than too little.
 */
export function findWords(characters: readonly string[], words: readonly string[]): Span[] {
  const { folded, origin } = fold(characters)
  const spans = words.flatMap(phrase =>
    patternsOf(phrase).flatMap(pattern =>
      [...folded.matchAll(pattern)].map(
        ({ index, 0: found }): Span => [origin[index] ?? 0, (origin[index + found.length - 1] ?? 0) + 1],
      ),
    ),
  )
  return joined(spans)
}

/** One form for all ways to write a letter, and which character each unit of it comes from. */
function fold(characters: readonly string[]): { folded: string; origin: number[] } {
  const origin: number[] = []
  let folded = ''
  for (const [at, character] of characters.entries()) {
    const plain = plainLetters(character)
    for (let unit = 0; unit < plain.length; unit++) origin.push(at)
    folded += plain
  }
  return { folded, origin }
}

/** U+0002 and U+FFFE are how PDFium says that a word is broken at the end of a line. */
const plainLetters = (character: string): string =>
  character
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}\p{Cn}]/gu, '')
    .replaceAll('\u0002', '')
    .replaceAll(/[‘’ʼ`´]/gu, "'")
    .toLowerCase()

function patternsOf(phrase: string): RegExp[] {
  const parts = [...plainLetters(phrase).split(/[\s\p{Pd}]+/u)]
    .filter(Boolean)
    .map(part => Array.from(part, sign => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`))
  if (parts.length === 0) return []
  const asWritten = parts.map(part => part.join('(?:\\p{Pd}\\s*[\\r\\n]\\s*)?')).join('[\\s\\p{Pd}]*')
  const spaced = `(?<![\\p{L}\\p{N}])${parts.map(part => part.join('\\s*')).join('[\\s\\p{Pd}]*')}(?![\\p{L}\\p{N}])`
  return [new RegExp(asWritten, 'gu'), new RegExp(spaced, 'gu')]
}

function joined(spans: readonly Span[]): Span[] {
  const apart: [number, number][] = []
  for (const [from, to] of spans.toSorted((one, other) => one[0] - other[0])) {
    const last = apart.at(-1)
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else apart.push([from, to])
  }
  return apart
}
