import { sql as raw, type Transaction } from 'kysely'
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
  const bound = policy.clauses.flatMap(clause => clause.bound)
  const [, refusals, answers] = await Promise.all([
    // What counts over years is better planned for those years than once for all.
    raw`set local plan_cache_mode = auto`.execute(sql),
    refusalsBetween(sql, period),
    askEach(bound, book, (control, settings) => runControl(sql, control, settings, period)),
  ])
  const find = (one: Bound): Found => {
    const control = book.built.get(one.control)
    const finding = answers.get(askedAs(one))
    if (!control || !finding) return notBuilt(one, book)
    const { name, room, proves, records, enforces } = control
    const refused = enforces?.reduce((n, { act, code }) => n + (refusals.get(`${act} ${code}`) ?? 0), 0)
    return { control: name, room, proves, isBeside: one.isBeside, records, refused, ...finding }
  }
  return policy.clauses.map(clause => clauseFound(clause, clause.bound.map(find)))
}

type Ask = (control: Control, settings: Bound['settings']) => Promise<Finding>

/** So many go to the database together: few journeys, and its patience with a message is enough for each of them. */
const AT_ONCE = 8

async function askEach(bound: readonly Bound[], book: ControlBook, ask: Ask): Promise<Map<string, Finding>> {
  const answers = new Map<string, Finding>()
  const once = [...new Map(bound.map(one => [askedAs(one), one]))]
  for (let at = 0; at < once.length; at += AT_ONCE)
    await Promise.all(
      once.slice(at, at + AT_ONCE).map(async ([key, { control, settings }]) => {
        const built = book.built.get(control)
        if (built) answers.set(key, await ask(built, settings))
      }),
    )
  return answers
}

const askedAs = ({ control, settings }: Bound) => `${control} ${JSON.stringify(settings)}`

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
