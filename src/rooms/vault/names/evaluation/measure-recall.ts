import { NameIndex } from '../../name-index.ts'
import { crowd } from './crowd.ts'
import { type Pair, pairs, strangers } from './pairs.ts'

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

/** An index of so many people, those of all pairs among them, and under which names each file is known. */
export function peopledIndex(count: number, chance: () => number) {
  const index = new NameIndex()
  const names = new Map<string, Set<string>>()
  const recorded = new Set([...pairs('for-tuning'), ...pairs('held-out')].map(pair => pair.recorded))
  const faces = [
    ...[...recorded].map((name, at) => ({ file: `asked-${at}`, name, phone: '' })),
    ...crowd(count - recorded.size, chance),
  ]
  for (const [at, { file, name, phone }] of faces.entries()) {
    index.put({ entry: `person-${at}`, seq: at + 1, file, texts: [name, phone] })
    names.set(file, (names.get(file) ?? new Set()).add(name))
  }
  return { index, isKnownAs: (file: string, name: string) => names.get(file)?.has(name) ?? false }
}

/** How many of these pairs are found in this index, in all first and then by heading. */
export function measureRecall(
  { index, isKnownAs }: ReturnType<typeof peopledIndex>,
  asked: readonly Pair[],
): Recall[] {
  const places = asked.map(({ kind, typed, recorded }) => {
    const found = index.find(typed, 50)
    return { kind, place: found.findIndex(file => isKnownAs(file, recorded)), hits: found.length }
  })
  const recallOf = (kind: string, some: typeof places): Recall => ({
    kind,
    asked: some.length,
    inTen: some.filter(({ place }) => place >= 0 && place < 10).length,
    first: some.filter(({ place }) => place === 0).length,
    hits: some.reduce((sum, { hits }) => sum + hits, 0) / some.length,
  })
  const kinds = [...new Set(asked.map(({ kind }) => kind))]
  return [
    recallOf('All', places),
    ...kinds.map(kind =>
      recallOf(
        kind,
        places.filter(one => one.kind === kind),
      ),
    ),
  ]
}

/** How many files are found for names that nobody has: on the average, at most, and for how many none at all. */
export function measureStrangers(index: NameIndex): {
  asked: number
  hits: number
  most: number
  none: number
} {
  const found = strangers().map(name => index.find(name, 50).length)
  return {
    asked: found.length,
    hits: found.reduce((sum, one) => sum + one, 0) / found.length,
    most: Math.max(...found),
    none: found.filter(one => one === 0).length,
  }
}
