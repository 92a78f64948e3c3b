import { crowd, type Face } from './search-crowd.ts'
import { type Pair, pairs, strangers } from './search-pairs.ts'

/** Searches, and gives for each file found, best first, the names it is known by. */
export type Ask = (typed: string) => Promise<readonly (readonly string[])[]>

/** What a list of pairs came to, under one heading or in all. */
export interface Recall {
  readonly kind: string
  readonly asked: number
  /** Somebody of the name recorded was among the first ten files, or was the very first. */
  readonly inTen: number
  readonly first: number
  /** Files found, on the average. */
  readonly hits: number
}

/** So many people, two to a file; those of all pairs are among them. */
export function everybody(count: number, chance: () => number): Face[] {
  const recorded = [...new Set([...pairs('for-tuning'), ...pairs('held-out')].map(pair => pair.recorded))]
  const others = crowd(count - recorded.length, chance)
  return [...recorded.map((name, at) => ({ file: `asked-${at}`, name, phone: '' })), ...others]
}

/** How many of these pairs are found, in all first and then by heading. */
export async function measureRecall(ask: Ask, asked: readonly Pair[]): Promise<Recall[]> {
  const places: Place[] = []
  for (const { kind, typed, recorded } of asked) {
    const found = await ask(typed)
    places.push({ kind, place: found.findIndex(names => names.includes(recorded)), hits: found.length })
  }
  const kinds = [...new Set(asked.map(({ kind }) => kind))]
  const byKind = kinds.map(kind =>
    recallOf(
      kind,
      places.filter(one => one.kind === kind),
    ),
  )
  return [recallOf('All', places), ...byKind]
}

interface Place {
  readonly kind: string
  readonly place: number
  readonly hits: number
}

function recallOf(kind: string, some: readonly Place[]): Recall {
  return {
    kind,
    asked: some.length,
    inTen: some.filter(({ place }) => place >= 0 && place < 10).length,
    first: some.filter(({ place }) => place === 0).length,
    hits: some.reduce((sum, { hits }) => sum + hits, 0) / some.length,
  }
}

/** How many files are found for names that nobody has: on the average, at most, and for how many none at all. */
export async function measureStrangers(ask: Ask) {
  const found: number[] = []
  for (const name of strangers()) found.push((await ask(name)).length)
  return {
    asked: found.length,
    hits: found.reduce((sum, one) => sum + one, 0) / found.length,
    most: Math.max(...found),
    none: found.filter(one => one === 0).length,
  }
}
