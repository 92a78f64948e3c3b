/**
 * The code of the issue that was typed or chosen: a code, the words as they stand on the list, or the beginnings of
 * enough words that only one on the list is meant ("ehc needs will not"). Several or none: what was found, to be shown.
 */
export function issueMeant(typed: string, issues: ReadonlyMap<string, string>): string | string[] {
  if (issues.has(typed)) return typed
  const wanted = plain(typed)
  const exact = [...issues].filter(([, words]) => plain(words).join(' ') === wanted.join(' '))
  const fitting = exact.length > 0 ? exact : [...issues].filter(([, words]) => begins(plain(words), wanted))
  const [first, ...others] = fitting.map(([code]) => code)
  if (first === undefined) return []
  // A wider issue is meant where everything else that was found belongs to it.
  return others.every(code => code.startsWith(`${first}.`)) ? first : [first, ...others]
}

const begins = (words: readonly string[], wanted: readonly string[]) =>
  wanted.length > 0 && wanted.every(start => words.some(word => word.startsWith(start)))

const plain = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
