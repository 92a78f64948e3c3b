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

/** Whom a name may mean, and whether it is written the same. */
interface NameMet {
  readonly file: string
  readonly isExact: boolean
}

/**
 * Compares many names with the same people, and says of each whom it may mean: spelt or heard alike, short forms,
 * other alphabets' letters, double names in part. Beginnings and numbers do not count. What is read for it is kept nowhere,
 * but how the names asked for sound in `heard`, where it is given: the same are asked of many files.
 */
export function compareAmong(
  people: readonly FoundAmong[],
  heard?: Map<string, string>,
): (name: string) => NameMet[] {
  const index = new NameIndex(heard)
  for (const [seq, { file, texts }] of people.entries()) index.put({ entry: String(seq), seq, file, texts })
  return name => index.compare(name)
}
