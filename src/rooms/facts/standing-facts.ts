import type { Desk } from '#platform/desk.ts'
import { VERIFIED, type Verified } from './deadline-rules.ts'
import { type Fact, type FactState, Wording } from './fact.ts'
import { addDays, dateAt, type PlainDate } from './plain-date.ts'
import type { Tables } from './schema/tables.ts'
import { SUPPLIED, SUPPLIED_ON } from './supplied.ts'

/** After so many days a check is due again. */
const CHECKED_EVERY = 365

/**
 * Every fact as it stands on a day (today where none is given), withdrawn ones included: what came with the product,
 * and over it what this service worded and two people approved. By title, as a dictionary has them.
 */
export async function standingFacts(
  desk: Pick<Desk, 'sql' | 'now'>,
  on: PlainDate = dateAt(desk.now),
): Promise<readonly Fact[]> {
  const [rows, looks] = await Promise.all([rowsOf(desk), looksOf(desk)])
  const seen = JSON.stringify([on, rows, looks])
  if (seen !== last?.seen) last = { seen, facts: allStanding(on, rows, looks) }
  return last.facts
}

/** What was read last, with what came of it: most pages that show facts find the same. */
let last: { readonly seen: string; readonly facts: readonly Fact[] } | undefined

function allStanding(on: PlainDate, rows: readonly Row[], looks: readonly Look[]): Fact[] {
  const wordings = Map.groupBy(rows, ({ fact }) => fact)
  const looked = Map.groupBy(looks, ({ fact }) => fact)
  return [...new Set([...SUPPLIED.keys(), ...wordings.keys()])]
    .flatMap(fact => standing(fact, on, wordings.get(fact) ?? [], looked.get(fact) ?? []) ?? [])
    .sort((a, b) => ENGLISH.compare(a.title, b.title))
}

const ENGLISH = new Intl.Collator('en-GB')

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
type Look = Awaited<ReturnType<typeof looksOf>>[number]
interface Version {
  readonly mark: string
  readonly number: number
  readonly wording: Wording
  readonly isWithdrawal: boolean
  readonly edition: number
  readonly approvedOn?: PlainDate
}

/** The latest version that has begun by that day; undefined where nothing has been approved yet. */
function standing(
  fact: string,
  on: PlainDate,
  rows: readonly Row[],
  looks: readonly Look[],
): Fact | undefined {
  const version = [...ownVersions(rows), ...suppliedVersion(fact)].find(
    ({ wording }) => !wording.validFrom || wording.validFrom <= on,
  )
  if (!version) return undefined
  const look = looks.find(({ mark }) => mark === version.mark)
  const checkedOn = look?.on ?? version.approvedOn
  const isOutrun = version.edition < (SUPPLIED.get(fact)?.edition ?? 0)
  const waiting = rows.find(({ outcome }) => outcome === null)?.id
  return {
    fact,
    ...version.wording,
    verified: surer(version.wording.verified, look?.seen as Verified | undefined),
    mark: version.mark,
    version: version.number,
    state: stateOf(version, on, checkedOn, isOutrun),
    checkedOn: checkedOn ?? SUPPLIED_ON,
    isOutrun,
    ...(waiting ? { waiting } : {}),
  }
}

/** Of what was looked at before and what somebody here looked at, whatever is closer to the text itself. */
const surer = (before: Verified, now: Verified = before): Verified =>
  VERIFIED.indexOf(now) < VERIFIED.indexOf(before) ? now : before

function stateOf(
  { isWithdrawal, wording }: Version,
  on: PlainDate,
  checkedOn: PlainDate | undefined,
  isOutrun: boolean,
): FactState {
  if (isWithdrawal || (wording.validTo && wording.validTo < on)) return 'withdrawn'
  if (!checkedOn) return 'supplied'
  return isOutrun || addDays(checkedOn, CHECKED_EVERY) < on ? 'check-due' : 'checked'
}

/** What two people of this service agreed on, the latest first. */
const ownVersions = (rows: readonly Row[]): Version[] =>
  rows
    .filter(({ outcome }) => outcome === 'approved')
    .map(row => ({
      mark: `own-${row.number}`,
      number: row.number,
      wording: Wording.parse(row.wording),
      isWithdrawal: row.change === 'withdrawal',
      edition: row.supplied_edition,
      ...(row.decided_at ? { approvedOn: dateAt(row.decided_at) } : {}),
    }))

function suppliedVersion(fact: string): Version[] {
  const supplied = SUPPLIED.get(fact)
  if (!supplied) return []
  const { edition, wording } = supplied
  return [{ mark: `supplied-${edition}`, number: 0, wording, isWithdrawal: false, edition }]
}

const rowsOf = ({ sql }: Pick<Desk, 'sql'>) =>
  sql
    .withTables<Tables>()
    .selectFrom('facts.wording as w')
    .leftJoin('facts.decision as d', 'd.wording', 'w.id')
    .select(['w.id', 'w.fact', 'w.number', 'w.change', 'w.wording', 'w.supplied_edition'])
    .select(['d.outcome', 'd.decided_at'])
    .orderBy('w.number', 'desc')
    .execute()

async function looksOf({ sql }: Pick<Desk, 'sql'>) {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('facts.look')
    .select(['fact', 'mark', 'seen', 'looked_at'])
    .orderBy('looked_at', 'desc')
    .execute()
  return rows.map(({ looked_at, ...look }) => ({ ...look, on: dateAt(looked_at) }))
}
