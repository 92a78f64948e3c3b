import { findWords } from './find-words.ts'

/** What stands in the place of a word: always as long, so that its length says nothing of the word. */
export const BAR = '█████'

/** A text with words or phrases blacked out wherever they stand (see `findWords`), and how often that was. */
export function redactText(text: string, words: readonly string[]): { text: string; times: number } {
  const characters = [...text]
  const spans = findWords(characters, words)
  let redacted = ''
  let done = 0
  for (const [from, to] of spans) {
    redacted += characters.slice(done, from).join('') + BAR
    done = to
  }
  return { text: redacted + characters.slice(done).join(''), times: spans.length }
}
