import type { ExportedEntry } from './export-format.ts'

/** Entries whose content was erased, and the entry that says so. */
export interface Erasure {
  /** Their places, in order. */
  entries: readonly number[]
  /** The place and the minute of the act of erasure; null when none names them. */
  by: { seq: number; at: string } | null
}

/**
 * Goes through entries in order and finds for each erased one the act of erasure: the next one after it that is about
 * the same file or person, was done, and has a name that begins with “erase-”.
 */
export class Erasures {
  readonly #waiting = new Map<string, number[]>()
  readonly #unnamed: number[] = []
  readonly #found: Erasure[] = []

  take({ seq, at, act, subject, outcome, erased }: ExportedEntry): void {
    if (subject && outcome === 'done' && act.startsWith('erase-')) this.#close(subject, { seq, at })
    if (!erased) return
    const waiting = subject ? (this.#waiting.get(subject) ?? []) : this.#unnamed
    waiting.push(seq)
    if (subject) this.#waiting.set(subject, waiting)
  }

  /** What was found so far; last those that no act names. */
  all(): Erasure[] {
    const left = [...this.#waiting.values(), this.#unnamed].flat().sort((a, b) => a - b)
    return left.length > 0 ? [...this.#found, { entries: left, by: null }] : [...this.#found]
  }

  #close(subject: string, by: { seq: number; at: string }): void {
    const entries = this.#waiting.get(subject)
    if (entries) this.#found.push({ entries, by })
    this.#waiting.delete(subject)
  }
}
