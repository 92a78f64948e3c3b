import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { CASEWORKERS } from '#platform/who.ts'
import { namesOf } from '#rooms/people'
import { type FileSeal, fileSeals } from '#rooms/vault'
import { type DueDateWords, openDueDate } from './cases/due-date-words.ts'
import { type FamilyName, familyNames } from './family-lines.ts'
import { meetingsAhead } from './meetings/meetings-ahead.ts'
import { paperOverdue } from './paper/paper-overdue.ts'
import { casesNobodyHolds, quietCases } from './today/cases-ahead.ts'
import { contactsToFinish } from './today/contacts-ahead.ts'
import { datesAhead } from './today/dates-ahead.ts'
import { interestsAhead } from './today/interests-ahead.ts'
import { lettersAhead } from './today/letters-ahead.ts'
import { promisesAhead } from './today/promises-ahead.ts'
import { requestsAhead } from './today/requests-ahead.ts'
import { SHOWN_OF_A_KIND, TODAY_KINDS, type TodayKind, type TodayRow, type Whose } from './today/row.ts'

/** One thing that waits, as a line of Today. */
export interface TodayLine extends Omit<TodayRow, 'file' | 'worker' | 'sealed' | 'version'> {
  /** Undefined for what belongs to no family's file yet. */
  readonly family: FamilyName | undefined
  /** Whose it is by name; null while it is nobody's. */
  readonly worker: string | null
  readonly isMine: boolean
  /** What is done by a date, and whether by that day, before it, or not until then; not where its file is shut. */
  readonly words: Pick<DueDateWords, 'what' | 'boundary'> | undefined
}

/**
 * What waits, in the order in which it cannot: one's own with what nobody holds, or the whole team's; and of which kinds
 * there is more than is shown. One statement finds it, along indexes of what is open; four open who and what it is.
 */
export const todaysWork = query({
  name: 'todays-work',
  input: z.strictObject({ whose: z.enum(['mine', 'team']).default('mine') }),
  who: CASEWORKERS,
  as: 'registrar',
  async answer({ whose }, desk): Promise<{ lines: TodayLine[]; more: TodayKind[] }> {
    const rows = await waiting(desk, { me: desk.person?.id ?? '', isTeam: whose === 'team' })
    const isMore = (kind: TodayKind) => rows.filter(row => row.kind === kind).length > SHOWN_OF_A_KIND
    const shown = TODAY_KINDS.flatMap(kind => rows.filter(row => row.kind === kind).slice(0, mostOf(kind)))
    return { lines: await linesOf(desk, shown), more: TODAY_KINDS.filter(isMore) }
  },
})

/** Dates are never cut short: their own statement ends them. */
const mostOf = (kind: TodayKind) => (kind === 'date' ? undefined : SHOWN_OF_A_KIND)

/** All kinds in one statement; each has its own order and its own end. */
async function waiting(desk: Desk, whose: Whose): Promise<TodayRow[]> {
  const kinds = [
    datesAhead(desk, whose),
    promisesAhead(desk, whose),
    requestsAhead(whose),
    casesNobodyHolds(whose),
    interestsAhead(),
    contactsToFinish(),
    lettersAhead(whose),
    quietCases(desk, whose),
    meetingsAhead(desk, whose),
    paperOverdue(desk, whose),
  ]
  const each = kinds.map(kind => raw`(${kind})`)
  const { rows } = await raw<TodayRow>`${raw.join(each, raw` union all `)}`.execute(desk.sql)
  return rows.sort(soonestFirst)
}

/** By day, where there is one, before those without; then by the moment. */
const soonestFirst = (one: TodayRow, other: TodayRow): number =>
  compared(one.day ?? LATER, other.day ?? LATER) ||
  compared(one.at?.getTime() ?? 0, other.at?.getTime() ?? 0) ||
  compared(one.id, other.id)

const LATER = '9999-12-31'
const compared = <T extends string | number>(one: T, other: T) => (one < other ? -1 : one > other ? 1 : 0)

async function linesOf(desk: Desk, rows: readonly TodayRow[]): Promise<TodayLine[]> {
  const files = [...new Set(rows.flatMap(({ file }) => file ?? []))]
  const asked = fileSeals(desk, files)
  const others = rows.flatMap(({ worker }) => (worker && worker !== desk.person?.id ? worker : []))
  const [seals, families, names] = await Promise.all([
    asked,
    familyNames(desk, files, asked),
    namesOf(desk, others),
  ])
  return rows.map(({ sealed, version, worker, file, ...row }) => ({
    ...row,
    family: file ? families.get(file) : undefined,
    worker: worker ? workerIn(names, worker, desk) : null,
    isMine: worker !== null && worker === desk.person?.id,
    words: sealed ? wordsIn(seals.get(file ?? ''), { id: row.id, sealed_words: sealed, version }) : undefined,
  }))
}

const workerIn = (names: ReadonlyMap<string, string>, worker: string, { person }: Desk) =>
  worker === person?.id ? person.name : (names.get(worker) ?? 'Somebody who has left')

const wordsIn = (seal: FileSeal | undefined, date: Parameters<typeof openDueDate>[1]) =>
  seal ? openDueDate(seal, date) : undefined
