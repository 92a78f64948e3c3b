import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'
import { dateAt } from '#rooms/facts'
import { entriesSoFar, latestSeal } from '#rooms/ledger'
import { assess } from './assess/assess.ts'
import { forOthers, type ShownClause } from './assess/shown.ts'
import type { Assurance } from './open-assurance.ts'
import type { Tables } from './schema/tables.ts'
import { type StandingPolicy, standingPolicy } from './standing-policy.ts'

/**
 * Works out how each promise stands and writes it down for today, by today's clauses, in figures in which nobody can be
 * found. Other days stay as they are. Gives how many clauses stand otherwise than was written down for today.
 */
export async function writeDownDay(
  desk: Pick<Desk, 'sql' | 'now'>,
  assurance: Assurance,
): Promise<{ day: string; changed: number } | undefined> {
  const { sql, now } = desk
  const policy = await standingPolicy(desk, assurance.policies)
  if (!policy) return undefined
  const day = dateAt(now)
  const clauses = (await assess(sql, now, policy, assurance.book)).map(forOthers)
  const before = await writtenFor(desk, day)
  const changed = clauses.filter(one => before.get(one.id) !== asText(one)).length
  const gone = [...before.keys()].filter(id => !clauses.some(one => one.id === id)).length
  const seal = await latestSeal(sql)
  if (changed + gone === 0 && before.size > 0 && (await isSealed(desk, day, seal))) return { day, changed: 0 }
  await writeDay(desk, day, policy, seal)
  await writeStates(desk, day, clauses)
  return { day, changed: changed + gone }
}

async function writtenFor({ sql }: Pick<Desk, 'sql'>, day: string): Promise<Map<string, string>> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('assurance.state')
    .select(['clause', 'theme', 'promise', 'state', 'findings', 'wanting'])
    .where('day', '=', raw<Date>`${day}::date`)
    .execute()
  return new Map(
    rows.map(({ clause, ...row }) => [clause, asText({ id: clause, ...row } as unknown as ShownClause)]),
  )
}

/** Whether what is written for the day names the last seal already: the statement is to show it. */
async function isSealed({ sql }: Pick<Desk, 'sql'>, day: string, seal: Seal): Promise<boolean> {
  const { rows } = await raw<{ words: string | null }>`
    select seal_words as words from assurance.day where day = ${day}::date`.execute(sql)
  return (rows[0]?.words ?? undefined) === seal?.words
}

type Seal = Awaited<ReturnType<typeof latestSeal>>

/** The same whatever the order of its parts: the database keeps them in its own. */
function asText({ theme, promise, state, findings, wanting }: ShownClause): string {
  const parts = findings.map(one => JSON.stringify(one, [...KEYS]))
  return JSON.stringify([theme, promise, state, parts, wanting])
}
const KEYS = [
  ...['control', 'room', 'proves', 'state', 'isBeside', 'figures', 'words', 'shown', 'bothWays', 'refused'],
  ...['declared', 'says', 'on', 'wanting'],
]

async function writeDay(
  { sql, now }: Pick<Desk, 'sql' | 'now'>,
  day: string,
  policy: StandingPolicy,
  seal: Seal,
) {
  const entries = await entriesSoFar(sql)
  await raw`
    insert into assurance.day (day, policy_number, profile, entries, seal_size, seal_words, seal_at, written_at)
    values (${day}::date, ${policy.number}, ${policy.id}, ${entries}, ${seal?.size ?? null}, ${seal?.words ?? null},
      ${seal?.at ?? null}, ${now})
    on conflict (day) do update set policy_number = excluded.policy_number, profile = excluded.profile,
      entries = excluded.entries, seal_size = excluded.seal_size, seal_words = excluded.seal_words,
      seal_at = excluded.seal_at, written_at = excluded.written_at`.execute(sql)
}

async function writeStates({ sql }: Pick<Desk, 'sql'>, day: string, clauses: readonly ShownClause[]) {
  await raw`delete from assurance.state where day = ${day}::date and clause <> all(${clauses.map(({ id }) => id)})`.execute(
    sql,
  )
  await sql
    .withTables<Tables>()
    .insertInto('assurance.state')
    .values(
      clauses.map(({ id, theme, promise, state, findings, wanting }, place) => ({
        ...{ clause: id, place, theme, promise, state, wanting },
        day: raw<Date>`${day}::date`,
        findings: JSON.stringify(findings),
      })),
    )
    .onConflict(known =>
      known.columns(['day', 'clause']).doUpdateSet(({ ref }) => ({
        place: ref('excluded.place'),
        theme: ref('excluded.theme'),
        promise: ref('excluded.promise'),
        state: ref('excluded.state'),
        findings: ref('excluded.findings'),
        wanting: ref('excluded.wanting'),
      })),
    )
    .execute()
}
