type Node = Readonly<{ name: string; needs: readonly string[] }>

/**
 * The same things, each after those it needs, else in the order given. What it needs and is not among them does not
 * count. Throws where two need each other.
 */
export function needsFirst<T extends Node>(given: readonly T[]): readonly T[] {
  const ordered: T[] = []
  const placed = new Set<string>()
  const names = new Set(given.map(({ name }) => name))
  const isReady = ({ needs }: T) => needs.every(need => placed.has(need) || !names.has(need))
  while (ordered.length < given.length) {
    const next = given.find(one => !placed.has(one.name) && isReady(one))
    if (!next) throw new Error(`these need each other: ${left(given, placed).join(', ')}`)
    placed.add(next.name)
    ordered.push(next)
  }
  return ordered
}

const left = (given: readonly Node[], placed: ReadonlySet<string>) =>
  given.map(({ name }) => name).filter(name => !placed.has(name))
