/**
 * The code of the issue that was typed or chosen: a code, the words as they stand on the list, or the beginnings of
 * enough of its words, or of its code's, that only one is meant ("refusal to assess"). Several or none: what was found.
 */
export function issueMeant(typed: string, issues: ReadonlyMap<string, string>): string | string[] {
  if (issues.has(typed)) return typed
  const wanted = plain(typed).filter(word => !SMALL.has(word))
  const exact = [...issues].filter(([, words]) => plain(words).join(' ') === plain(typed).join(' '))
  const fitting =
    exact.length > 0
      ? exact
      : [...issues].filter(([code, words]) => begins(plain(`${words} ${code}`), wanted))
  const [first, ...others] = fitting.map(([code]) => code)
  if (first === undefined) return []
  // A wider issue is meant where everything else that was found belongs to it.
  return others.every(code => code.startsWith(`${first}.`)) ? first : [first, ...others]
}

const begins = (words: readonly string[], wanted: readonly string[]) =>
  wanted.length > 0 && wanted.every(start => words.some(word => word.startsWith(start)))

/** Words that say nothing of the matter. */
const SMALL = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'the', 'to'])

const plain = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
