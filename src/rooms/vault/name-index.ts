import { Hits } from './names/hits.ts'
import { wordsAndJoined } from './names/joined-parts.ts'
import { mayMeet, metNumbers, metWords } from './names/met-by.ts'
import { NumberList } from './names/number-list.ts'
import type { Person } from './names/person.ts'
import { type Question, readQuestion } from './names/read-question.ts'
import { type Reading, readingsOf } from './names/readings.ts'
import { asDialled, numbersIn } from './names/telephone.ts'
import { type Met, WordList } from './names/word-list.ts'
import { WordPairs } from './names/word-pairs.ts'

/** One person of a file as the index takes them: names and numbers; a later place replaces an earlier one. */
export interface IndexedPerson {
  readonly entry: string
  readonly seq: number
  readonly file: string
  readonly texts: readonly string[]
}

/** The search over people, held in memory only: names never stand in the database in a form that can be searched. */
export class NameIndex {
  readonly #words: WordList
  readonly #people = new Map<string, Person>()
  /** Who has the word at this place. */
  readonly #having: Person[][] = []
  readonly #pairs = new WordPairs()
  readonly #numbers = new NumberList()

  /** `heard` remembers how names that are asked for sound, where the same are asked of many indexes. */
  constructor(heard?: Map<string, string>) {
    this.#words = new WordList(heard)
  }

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
    const person = { entry, seq, file, words: words.slice(), numbers: numbers.slice() }
    this.#people.set(entry, person)
    for (const word of words) this.#havingAt(word).push(person)
    this.#pairs.enter(person)
    this.#numbers.enter(person)
  }

  #forget(person: Person): void {
    this.#people.delete(person.entry)
    this.#pairs.forget(person)
    this.#numbers.forget(person)
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
    else
      for (const fragment of question.numbers[0] ?? [])
        for (const person of this.#numbers.mayHave(fragment))
          hits.add(person, metNumbers(person, question), 0)
    return hits.best(limit)
  }

  /**
   * The files of all who may be meant by a whole name: beginnings do not count, and of three or more words (Anna
   * Smith-Jones for Anna Jones) the first must be met. Numbers in the text are left out of account.
   */
  compare(name: string): { file: string; isExact: boolean }[] {
    const question = { ...readQuestion(name), numbers: [] }
    const hits = new Hits()
    if (question.words.length > 0 && !this.#words.isEmpty) this.#findNamed(question, hits, true)
    return hits.all()
  }

  #findNamed(question: Question, hits: Hits, isWhole = false): void {
    const meant = this.#asking(isWhole)
    const isKnown = (word: string) => this.#words.has(word)
    for (const reading of readingsOf(question.words, isKnown)) this.#read(reading, question, meant, hits)
    if (hits.size > 0 || question.words.length < 3) return
    for (const left of question.words.keys())
      if (!isWhole || left > 0)
        this.#read({ words: question.words.toSpliced(left, 1), cost: LEFT_OUT }, question, meant, hits)
  }

  /** What each word may mean, worked out once however often it is asked. */
  #asking(isWhole: boolean): (word: string) => Map<number, Met> {
    const known = new Map<string, Map<number, Met>>()
    return word => {
      const meant = known.get(word) ?? this.#words.meant(word, isWhole)
      known.set(word, meant)
      return meant
    }
  }

  #read(
    { words, cost }: Reading,
    question: Question,
    meant: (word: string) => Map<number, Met>,
    hits: Hits,
  ): void {
    const asked = words.map(meant)
    const seen = new Set<Person>()
    for (const person of this.#among(asked)) {
      if (seen.has(person) || !mayMeet(person, asked)) continue
      seen.add(person)
      hits.add(person, [...metWords(person, asked), ...metNumbers(person, question)], cost)
    }
  }

  /** Those who may have all the words: by the rarest, or by the two with the fewest meanings, whichever is less to look at. */
  #among(asked: readonly Map<number, Met>[]): Iterable<Person> {
    const [one, other] = asked.toSorted((a, b) => a.size - b.size)
    const rarest = asked.reduce((a, b) => (this.#count(b) < this.#count(a) ? b : a))
    if (one && other && one.size * other.size < this.#count(rarest))
      return this.#pairs.ofBoth(one.keys(), other)
    return this.#havingAny(rarest.keys())
  }

  *#havingAny(words: Iterable<number>): Generator<Person> {
    for (const word of words) yield* this.#having[word] ?? []
  }

  #count(words: Map<number, Met>): number {
    let sum = 0
    for (const word of words.keys()) sum += this.#having[word]?.length ?? 0
    return sum
  }
}

/** Added where one of three or more words was left out of account: asked only when nothing else was found. */
const LEFT_OUT = 50
