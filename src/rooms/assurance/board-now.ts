import type { Desk } from '#platform/desk.ts'
import { entriesSoFar } from '#rooms/ledger'
import { assess } from './assess/assess.ts'
import { inFull } from './assess/protect.ts'
import { type ShownClause, shownClause } from './assess/shown.ts'
import type { Assurance } from './open-assurance.ts'
import { type StandingPolicy, standingPolicy } from './standing-policy.ts'

/** Every clause as it stands at this moment, in full figures. */
export interface BoardNow {
  readonly policy: StandingPolicy
  readonly clauses: readonly ShownClause[]
}

export type ReadBoard = (desk: Pick<Desk, 'sql' | 'now'>) => Promise<BoardNow | undefined>

const A_MINUTE = 60_000

/**
 * Gives a way to read the board that is worked out anew only when the ledger has grown, the policy was changed or
 * another minute has begun: whatever changes a record makes an entry, and what is due passes with time alone. What it
 * holds meanwhile are counts, and no words of a family.
 */
export function boardNow(assurance: Assurance): ReadBoard {
  let known: { readonly key: string; readonly board: BoardNow } | undefined
  return async ({ sql, now }) => {
    const [entries, policy] = await Promise.all([
      entriesSoFar(sql),
      standingPolicy({ sql }, assurance.policies),
    ])
    if (!policy) return undefined
    const minute = Math.floor(now.getTime() / A_MINUTE)
    const key = [policy.id, policy.number, entries, minute].join(' ')
    if (known?.key === key) return known.board
    const found = await assess(sql, now, policy, assurance.book)
    const board = { policy, clauses: found.map(one => shownClause(one, inFull)) }
    known = { key, board }
    return board
  }
}
