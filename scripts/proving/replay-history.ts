/** What somebody was told of an act of theirs, in the order of their own acts. */
export interface Told {
  readonly by: string
  readonly act: string
  readonly file: string
  readonly case?: string
  readonly worker?: string
  readonly from?: string | undefined
  readonly standing?: 'confirmed' | 'dismissed'
  readonly refused?: boolean
}

export interface Verdict {
  /** Acts that were done, by name; and those that were refused. */
  readonly done: Readonly<Record<string, number>>
  readonly refused: number
  /** What must never happen, in words. */
  readonly wrong: readonly string[]
}

interface State {
  readonly holder: Map<string, string | null>
  /** What stands between `WORKER FILE`: declared and not judged yet, or as it was judged. */
  readonly between: Map<string, 'declared' | 'confirmed' | 'dismissed'>
}

/**
 * Replays acts in the ledger's order (each person's own acts are in the order in which they did them) and says what of it
 * cannot have been: a case taken that somebody held, handed back by somebody who did not hold it, given to somebody who
 * had declared the family; and cases that are held by somebody else than the history says.
 */
export function replayHistory(
  told: readonly Told[],
  entries: readonly { actor: string; act: string }[],
  holders: ReadonlyMap<string, string | null>,
): Verdict {
  const state: State = { holder: new Map(), between: new Map() }
  const waiting = inTheirOrder(told)
  const done: Record<string, number> = {}
  const wrong = entries.flatMap(({ actor, act }) => {
    const one = waiting.get(nameOf(actor, act))?.shift()
    if (!one) return [`${act} is in the ledger, and nobody was told that it was done.`]
    done[act] = (done[act] ?? 0) + 1
    return apply(state, one) ?? []
  })
  const unknown = [...waiting.values()]
    .flat()
    .map(({ act }) => `${act} was told as done and is not in the ledger.`)
  const otherwise = [...state.holder].filter(([id, holder]) => (holders.get(id) ?? null) !== holder)
  const ended = otherwise.map(() => 'A case is held by somebody else than its history says.')
  return {
    done,
    refused: told.filter(({ refused }) => refused).length,
    wrong: [...wrong, ...unknown, ...ended],
  }
}

/** What was done, by person and act: each did their own one after the other. */
function inTheirOrder(told: readonly Told[]): Map<string, Told[]> {
  const waiting = new Map<string, Told[]>()
  for (const one of told.filter(({ refused }) => !refused)) {
    const name = nameOf(one.by, one.act)
    const others = waiting.get(name) ?? []
    others.push(one)
    waiting.set(name, others)
  }
  return waiting
}

const nameOf = (actor: string, act: string) => `${actor} ${act}`

function apply(
  { holder, between }: State,
  { act, by, case: id = '', file, worker = by, from, standing }: Told,
): string | undefined {
  const held = holder.get(id) ?? null
  switch (act) {
    case 'declare-interest':
      between.set(`${by} ${file}`, 'declared')
      return undefined
    case 'judge-match':
      between.set(`${worker} ${file}`, standing ?? 'dismissed')
      return undefined
    case 'hand-back-case':
      holder.set(id, null)
      return held === by ? undefined : 'A case was handed back by somebody who did not hold it.'
    default: {
      holder.set(id, worker)
      const stands = between.get(`${worker} ${file}`)
      if (held !== (act === 'claim-case' ? null : (from ?? null)))
        return `${act}: the case was somebody else's already.`
      return stands && stands !== 'dismissed' ? `${act}: over an interest that was ${stands}.` : undefined
    }
  }
}
