/** One person of a file, as the search sees them: names and numbers. */
interface Indexed {
  readonly file: string
  readonly words: readonly string[]
}

/** The search over people, held in memory only: names never stand in the database in a form that can be searched. */
export class NameIndex {
  readonly #entries = new Map<string, Indexed>()
  /** The highest place that was read so far. */
  highest = 0

  has(seq: string): boolean {
    return this.#entries.has(seq)
  }

  put(seq: string, file: string, texts: readonly string[]): void {
    this.#entries.set(seq, { file, words: texts.flatMap(wordsOf) })
    this.highest = Math.max(this.highest, Number(seq))
  }

  /** The files of which every word asked for begins some word of the same person; at most `limit`. */
  find(text: string, limit: number): string[] {
    const asked = wordsOf(text)
    const found = new Set<string>()
    if (asked.length === 0) return []
    for (const { file, words } of this.#entries.values()) {
      if (asked.every(part => words.some(word => word.startsWith(part)))) found.add(file)
      if (found.size >= limit) break
    }
    return [...found]
  }
}

/** Words as they are compared: lower case, without accents or apostrophes; a telephone number as its digits. */
export function wordsOf(text: string): string[] {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length >= 5 && /^[\d\s+()-]+$/.test(text)) return [digits.replace(/^44/, '0')]
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’`]/gu, '')
    .toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 0)
}
