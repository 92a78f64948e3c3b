import { wordsAndJoined } from './names/joined-parts.ts'
import { type Question, readQuestion } from './names/read-question.ts'
import { type Reading, readingsOf } from './names/readings.ts'
import { asDialled, fragmentIn, numbersIn } from './names/telephone.ts'
import { MET, type Met, WordList } from './names/word-list.ts'

/** One person of a file as the index takes them: names and numbers; a later place replaces an earlier one. */
export interface IndexedPerson {
  readonly entry: string
  readonly seq: number
  readonly file: string
  readonly texts: readonly string[]
}

interface Person {
  readonly entry: string
  readonly seq: number
  readonly file: string
  readonly words: readonly number[]
  readonly numbers: readonly string[]
}

/** The search over people, held in memory only: names never stand in the database in a form that can be searched. */
export class NameIndex {
  readonly #words = new WordList()
  readonly #people = new Map<string, Person>()
  /** Who has the word at this place. */
  readonly #having: Person[][] = []

  get size(): number {
    return this.#people.size
  }

  /** Enters a person, or replaces what was known of them; what is older than that is left out. */
  put({ entry, seq, file, texts }: IndexedPerson): void {
    const known = this.#people.get(entry)
    if (known && known.seq >= seq) return
    if (known) this.#forget(known)
    const parts = texts.map(numbersIn)
    const written = parts.flatMap(({ rest }) => wordsAndJoined(rest))
    const words = [...new Set(written.map(word => this.#words.placeOf(word)))]
    const numbers = parts.flatMap(part => part.numbers.map(asDialled))
    const person = { entry, seq, file, words, numbers }
    this.#people.set(entry, person)
    for (const word of words) this.#havingAt(word).push(person)
  }

  #forget(person: Person): void {
    this.#people.delete(person.entry)
    for (const word of person.words) {
      const having = this.#havingAt(word)
      having.splice(having.indexOf(person), 1)
    }
  }

  #havingAt(word: number): Person[] {
    const having = this.#having[word] ?? []
    this.#having[word] = having
    return having
  }

  /** The files of the people meant, best first, at most `limit`: exact before beginnings before near. */
  find(text: string, limit: number): string[] {
    const question = readQuestion(text)
    const hits = new Hits()
    if (question.words.length > 0) this.#findNamed(question, hits)
    else if (question.numbers.length > 0)
      for (const person of this.#people.values()) hits.add(person, metNumbers(person, question), 0)
    return hits.best(limit)
  }

  #findNamed(question: Question, hits: Hits): void {
    const meant = new Map<string, Map<number, Met>>()
    const isKnown = (word: string) => this.#words.has(word)
    for (const reading of readingsOf(question.words, isKnown)) this.#read(reading, question, meant, hits)
    if (hits.size > 0 || question.words.length < 3) return
    for (const left of question.words)
      this.#read(
        { words: question.words.filter(word => word !== left), cost: LEFT_OUT },
        question,
        meant,
        hits,
      )
  }

  #read(
    { words, cost }: Reading,
    question: Question,
    meant: Map<string, Map<number, Met>>,
    hits: Hits,
  ): void {
    const asked = words.map(word => {
      const known = meant.get(word) ?? this.#words.meant(word)
      meant.set(word, known)
      return known
    })
    const fewest = asked.reduce((one, other) => (this.#count(other) < this.#count(one) ? other : one))
    const seen = new Set<Person>()
    for (const word of fewest.keys())
      for (const person of this.#having[word] ?? []) {
        if (seen.has(person)) continue
        seen.add(person)
        hits.add(person, [...metWords(person, asked), ...metNumbers(person, question)], cost)
      }
  }

  #count(words: Map<number, Met>): number {
    let sum = 0
    for (const word of words.keys()) sum += this.#having[word]?.length ?? 0
    return sum
  }
}

/** Added where one of three or more words was left out of account: asked only when nothing else was found. */
const LEFT_OUT = 50

/** How each word asked for was met by another word of this person; undefined where one was not. */
function metWords(person: Person, asked: readonly Map<number, Met>[]): (Met | undefined)[] {
  const free = new Set(person.words)
  return asked.map(meant => {
    let best: Met | undefined
    let by = -1
    for (const word of free) {
      const met = meant.get(word)
      if (met !== undefined && (best === undefined || met < best)) {
        best = met
        by = word
      }
    }
    free.delete(by)
    return best
  })
}

const metNumbers = (person: Person, { numbers }: Question): (Met | undefined)[] =>
  numbers.map(meant => {
    const met = meant.flatMap(one =>
      person.numbers.map(number => fragmentIn(number, one) ?? Number.POSITIVE_INFINITY),
    )
    const best = Math.min(...met)
    return best === Number.POSITIVE_INFINITY ? undefined : best
  })

/** Files found so far, each with the best of its people. */
class Hits {
  readonly #hits = new Map<string, Hit>()

  get size(): number {
    return this.#hits.size
  }

  /** Ranked by the worst of the words first, then by their sum, then by how much of the name was not asked for. */
  add(person: Person, met: readonly (Met | undefined)[], cost: number): void {
    let [worst, sum] = [0, cost]
    for (const one of met) {
      if (one === undefined) return
      worst = Math.max(worst, Math.floor(one))
      sum += one
    }
    const rank = worst * CLASS + sum + Math.max(0, person.words.length - met.length) / 100
    const known = this.#hits.get(person.file)
    if (known === undefined || rank < known.rank) this.#hits.set(person.file, { rank, seq: person.seq })
  }

  /** Of those who only come near, a few; among equals the file entered last comes first. */
  best(limit: number): string[] {
    return [...this.#hits]
      .sort(([, one], [, other]) => one.rank - other.rank || other.seq - one.seq)
      .filter(([, { rank }], place) => rank < MET.near * CLASS || place < MOST_NEAR)
      .slice(0, limit)
      .map(([file]) => file)
  }
}

interface Hit {
  readonly rank: number
  readonly seq: number
}

/** Between one class of hits and the next, more than any sum within a class. */
const CLASS = 100

/** Of those who only come near, none from this place on. */
const MOST_NEAR = 20
