import type { Words } from '#design/words.ts'
import { wherever } from '../access/propose-cuts.ts'

/** A text with some words marked, wherever they stand in it. */
export function withMarks(text: string, words: readonly string[]): Words {
  if (words.length === 0) return text
  const any = new RegExp(words.map(one => wherever(one).source).join('|'), 'giu')
  const pieces: Words[] = []
  let from = 0
  for (const { index, 0: found } of text.matchAll(any)) {
    pieces.push(text.slice(from, index), <mark>{found}</mark>)
    from = index + found.length
  }
  return [...pieces, text.slice(from)]
}
