import { formsOf } from './forms-of.ts'
import { HEARD, SPELT } from './letter-costs.ts'
import { farthest } from './nearness.ts'
import { SortedWords } from './sorted-words.ts'
import { soundOf } from './sound-of.ts'
import { wordsNear } from './words-near.ts'
import { plainWord } from './written-words.ts'

/** How well a word was met: the class as a whole number (see MET), the cost within it as the fraction. */
export type Met = number

/** Exact before beginning before another form before near. */
export const MET = { exact: 0, begins: 1, form: 2, near: 3 } as const

/** A name of which only the first letter is known: after all that come near. */
const INITIAL: Met = MET.near + 0.5

/** Every different word of the people in the index, once, with what is needed to compare it. */
export class WordList {
  readonly #places = new Map<string, number>()
  readonly #plain = new SortedWords()
  readonly #sound = new SortedWords()
  readonly #heard: Map<string, string> | undefined

  /** `heard` remembers how words that are asked for sound, where the same are asked of many lists. */
  constructor(heard?: Map<string, string>) {
    this.#heard = heard
  }

  get isEmpty(): boolean {
    return this.#places.size === 0
  }

  /** The place of a written word; new words are entered. */
  placeOf(written: string): number {
    const known = this.#places.get(written)
    if (known !== undefined) return known
    const place = this.#places.size
    this.#places.set(written, place)
    this.#plain.add(plainWord(written), place)
    const sound = soundOf(written)
    if (sound.length > 1) this.#sound.add(sound, place)
    return place
  }

  has(written: string): boolean {
    return this.#places.has(written)
  }

  /** The words that may be meant by this one, by place, best met first counted; beginnings where somebody is still typing. */
  meant(written: string, isWhole = false): Map<number, Met> {
    const found = new Map<number, Met>()
    const asked = plainWord(written)
    if (isWhole) this.#being(asked, MET.exact, found)
    else this.#beginning(asked, found)
    for (const form of formsOf(asked)) this.#being(form, MET.form, found)
    if (asked.length > 1) this.#being(asked.slice(0, 1), INITIAL, found)
    this.#near(this.#plain, asked, SPELT, farthest(asked.length, 'spelt'), found)
    const sound = this.#soundOf(written)
    this.#near(this.#sound, sound, HEARD, farthest(sound.length, 'heard'), found)
    return found
  }

  #soundOf(written: string): string {
    const known = this.#heard?.get(written)
    if (known !== undefined) return known
    const sound = soundOf(written)
    this.#heard?.set(written, sound)
    return sound
  }

  #beginning(asked: string, found: Map<number, Met>): void {
    const { words, places } = this.#plain.all()
    for (let at = this.#plain.from(asked); words[at]?.startsWith(asked); at++)
      found.set(places[at] ?? 0, words[at] === asked ? MET.exact : MET.begins)
  }

  #being(form: string, met: Met, found: Map<number, Met>): void {
    const { words, places } = this.#plain.all()
    for (let at = this.#plain.from(form); words[at] === form; at++) keep(found, places[at] ?? 0, met)
  }

  #near(
    sorted: SortedWords,
    asked: string,
    costs: typeof SPELT,
    most: number,
    found: Map<number, Met>,
  ): void {
    if (most < 0) return
    const { words, places } = sorted.all()
    wordsNear(words, asked, costs, most, (at, distance) =>
      keep(found, places[at] ?? 0, MET.near + distance / 1000),
    )
  }
}

function keep(found: Map<number, Met>, place: number, met: Met): void {
  const known = found.get(place)
  if (known === undefined || met < known) found.set(place, met)
}
