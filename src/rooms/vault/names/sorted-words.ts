/** Words in the order of the alphabet, each with its place in the list it comes from; the same word may come again. */
export class SortedWords {
  readonly #words: string[] = []
  readonly #places: number[] = []
  /** Entered since the last look: sorted in at once when they are many, one by one when they are few. */
  #fresh: { word: string; place: number }[] = []

  add(word: string, place: number): void {
    this.#fresh.push({ word, place })
  }

  /** All words and, at the same positions, their places. */
  all(): { words: readonly string[]; places: readonly number[] } {
    if (this.#fresh.length > FEW) this.#sortAll()
    else for (const { word, place } of this.#fresh) this.#insert(word, place)
    this.#fresh = []
    return { words: this.#words, places: this.#places }
  }

  /** The position of the first word that is not before this one. */
  from(word: string): number {
    const { words } = this.all()
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((words[middle] ?? '') < word) low = middle + 1
      else high = middle
    }
    return low
  }

  #sortAll(): void {
    const known = this.#words.map((word, at) => ({ word, place: this.#places[at] ?? 0 }))
    const sorted = [...known, ...this.#fresh].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0))
    for (const [at, { word, place }] of sorted.entries()) {
      this.#words[at] = word
      this.#places[at] = place
    }
  }

  #insert(word: string, place: number): void {
    this.#fresh = []
    const at = this.from(word)
    this.#words.splice(at, 0, word)
    this.#places.splice(at, 0, place)
  }
}

const FEW = 50
