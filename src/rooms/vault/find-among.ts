import { NameIndex } from './name-index.ts'

/** Somebody in a file that no index holds, as whoever may open the file has just read it. */
export interface FoundAmong {
  readonly file: string
  /** Names and numbers. */
  readonly texts: readonly string[]
}

/**
 * The files of those among these people who may be meant, best first: for restricted files, which are in no index, and
 * which only those search who can open them. What is read for it is kept nowhere.
 */
export function findAmong(people: readonly FoundAmong[], text: string, limit = 50): string[] {
  const index = new NameIndex()
  for (const [seq, { file, texts }] of people.entries()) index.put({ entry: String(seq), seq, file, texts })
  return index.find(text, limit)
}
