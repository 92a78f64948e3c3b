import type { Transaction } from 'kysely'
import { type Control, type ControlState, type Finding, type Period, runControl } from '#platform/control.ts'
import { refusalsBetween } from '#rooms/ledger'
import type { ControlBook } from '../control-book.ts'
import type { Bound, Clause, Policy } from '../policy/policy.ts'
import { clauseState } from './clause-state.ts'

/** What one control of a clause found. */
export interface Found extends Finding {
  readonly control: string
  readonly room: string
  readonly proves: string
  readonly isBeside: boolean
  readonly records: string | undefined
  /** How often the product refused what would have broken the promise. */
  readonly refused: number | undefined
}

/** How a clause stands, and by what. */
export interface ClauseFound extends Clause {
  readonly state: ControlState
  readonly found: readonly Found[]
  /** What would make it met, in sentences; empty when it is. */
  readonly wanting: readonly string[]
}

/**
 * Holds a policy against the records, as whoever acts in the transaction: they must be let to count. Each control is
 * asked once for each of its settings, however many clauses are bound to it.
 */
export async function assess(
  sql: Transaction<unknown>,
  now: Date,
  policy: Pick<Policy, 'clauses' | 'periodMonths'>,
  book: ControlBook,
): Promise<ClauseFound[]> {
  const period = periodBefore(now, policy.periodMonths)
  const refusals = await refusalsBetween(sql, period)
  const asked = new Map<string, Finding>()
  const ask = async (control: Control, { settings }: Bound) => {
    const key = `${control.name} ${JSON.stringify(settings)}`
    const finding = asked.get(key) ?? (await runControl(sql, control, settings, period))
    asked.set(key, finding)
    return finding
  }
  const find = async (bound: Bound): Promise<Found> => {
    const control = book.built.get(bound.control)
    if (!control) return notBuilt(bound, book)
    const { name, room, proves, records, enforces } = control
    const refused = enforces?.reduce((n, { act, code }) => n + (refusals.get(`${act} ${code}`) ?? 0), 0)
    const seen = { control: name, room, proves, isBeside: bound.isBeside, records, refused }
    return { ...seen, ...(await ask(control, bound)) }
  }
  // One after the other: each question has the database's patience for itself, however many there are.
  const clauses: ClauseFound[] = []
  for (const clause of policy.clauses) {
    const found: Found[] = []
    for (const bound of clause.bound) found.push(await find(bound))
    clauses.push(clauseFound(clause, found))
  }
  return clauses
}

/** So many months up to this moment, it included. */
export function periodBefore(now: Date, months: number): Period {
  const from = new Date(now)
  from.setUTCMonth(now.getUTCMonth() - months)
  return { from, until: new Date(now.getTime() + 1) }
}

function notBuilt({ control, isBeside }: Bound, book: ControlBook): Found {
  const { room = '', proves = '' } = book.toCome.get(control) ?? {}
  const seen = { control, room, proves, isBeside, records: undefined, refused: undefined }
  return { ...seen, state: 'not-built', figures: [], wanting: `Not built yet: ${room}.` }
}

function clauseFound(clause: Clause, found: readonly Found[]): ClauseFound {
  const needed = found.filter(({ isBeside }) => !isBeside)
  const beside = found.filter(one => one.isBeside)
  const state = clauseState(
    needed.map(one => one.state),
    beside.map(one => one.state),
  )
  const wants = found.filter(one => !one.isBeside || one.state === 'breached' || one.state === 'at-risk')
  return {
    ...clause,
    state,
    found,
    wanting: [...new Set(wants.map(({ wanting }) => wanting).filter(Boolean))],
  }
}
