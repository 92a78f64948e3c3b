import { sql as raw } from 'kysely'
import { z } from 'zod'
import type { Desk } from '#platform/desk.ts'
import { query } from '#platform/query.ts'
import { CASEWORKERS, LEADERS } from '#platform/who.ts'
import { colleaguesWith, namesOf } from '#rooms/people'
import { type Absence, absencesNow } from '../absence/absences-now.ts'

/** What somebody who works with families carries: open cases by level, and promises that are broken. No family's name. */
export interface Carried {
  readonly person: string
  readonly name: string
  /** Open cases of level 1 to 4. */
  readonly levels: readonly [number, number, number, number]
  readonly cases: number
  /** The sum of the levels, by which the load of two is compared: a tribunal weighs four answers. */
  readonly weight: number
  readonly broken: number
  /** Undefined while they are here. */
  readonly away: Absence | undefined
}

/** The team by name, for those who lead; those who have left are among them for as long as they hold something. */
export const teamLoad = query({
  name: 'team-load',
  input: z.strictObject({}),
  who: LEADERS,
  answer: (_input, desk): Promise<Carried[]> => loadOf(desk),
})

async function loadOf(desk: Desk): Promise<Carried[]> {
  if (!(await leads(desk))) return []
  const [workers, cases, broken, absences] = await Promise.all([
    colleaguesWith(desk, CASEWORKERS),
    casesByLevel(desk),
    brokenPromises(desk),
    absencesNow(desk),
  ])
  const gone = [...cases.map(({ worker }) => worker), ...broken.keys()].filter(
    one => !workers.some(({ id }) => id === one),
  )
  const names = new Map([
    ...(await namesOf(desk, gone)),
    ...workers.map(({ id, name }) => [id, name] as const),
  ])
  const people = new Set([...workers.map(({ id }) => id), ...gone])
  const away = new Map(absences.map(absence => [absence.person, absence]))
  return [...people]
    .map(person => ({
      person,
      name: names.get(person) ?? 'Somebody who has left',
      ...carriedBy(cases.filter(({ worker }) => worker === person)),
      broken: broken.get(person) ?? 0,
      away: away.get(person),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
}

/** The database is asked as well: colleagues' names are not kept from officers, what each carries is. */
async function leads({ sql }: Desk): Promise<boolean> {
  const { rows } = await raw<{ leads: boolean }>`
    select platform.holds('coordinator', 'deputy') as leads`.execute(sql)
  return rows[0]?.leads ?? false
}

interface ByLevel {
  readonly worker: string
  readonly level: number
  readonly cases: number
}

function carriedBy(rows: readonly ByLevel[]): Pick<Carried, 'levels' | 'cases' | 'weight'> {
  const at = (level: number) => rows.find(row => row.level === level)?.cases ?? 0
  const levels = [at(1), at(2), at(3), at(4)] as const
  const cases = levels.reduce((sum, count) => sum + count, 0)
  return { levels, cases, weight: levels.reduce((sum, count, place) => sum + count * (place + 1), 0) }
}

async function casesByLevel({ sql }: Desk): Promise<ByLevel[]> {
  const { rows } = await raw<ByLevel>`
    select worker, level, count(*)::int as cases from casework.case
    where state = 'open' and worker is not null group by worker, level`.execute(sql)
  return rows
}

async function brokenPromises({ sql, now }: Desk): Promise<Map<string, number>> {
  const { rows } = await raw<{ owner: string; broken: number }>`
    select owner, count(*)::int as broken from casework.promise
    where kept_at is null and let_go_at is null and due_at < ${now} and owner is not null
    group by owner`.execute(sql)
  return new Map(rows.map(({ owner, broken }) => [owner, broken]))
}
