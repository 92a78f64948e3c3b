import { parseArgs } from 'node:util'
import type { Transaction } from 'kysely'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { withDatabase } from '#platform/start/with-database.ts'
import { explain, standingPolicy } from '#rooms/assurance'
import { assess, assuranceAt, type ClauseFound } from './assurance-at.ts'

const USAGE = `Usage: evenhand assure [--profile NAME] [--explain CLAUSE] [--json]
Without --profile: the policy that the service works under.`

/**
 * `evenhand assure`: how each promise stands, as the keyless operator: only clear columns are read, and nothing is
 * changed. Gives 1 where one is breached, 2 for wrong usage.
 */
export async function assure(args: readonly string[], config: () => Promise<Config>): Promise<number> {
  const read = readArgs(args)
  if (!read) return usage(USAGE)
  const settled = await config()
  const assurance = assuranceAt(settled.root)
  if (read.profile && !assurance.policies.has(read.profile))
    return usage(
      `There is no profile “${read.profile}”. There are: ${[...assurance.policies.keys()].join(', ')}.`,
    )
  return asAssessor(settled, sql => answer(sql, read, assurance))
}

/** A system role without any key: it reads what is counted, and writes nothing. */
function asAssessor<T>(config: Config, work: (sql: Transaction<unknown>) => Promise<T>): Promise<T> {
  return withDatabase(config, async ({ app }) => {
    const database = openDatabase({ ...app, query_timeout: 60_000, statement_timeout: 60_000 })
    try {
      return await database.as({ person: null, roles: ['assessor'] }, work)
    } finally {
      await database.close()
    }
  })
}

interface Read {
  readonly profile?: string | undefined
  readonly explain?: string | undefined
  readonly json?: boolean | undefined
}

async function answer(
  sql: Transaction<unknown>,
  read: Read,
  { policies, book }: ReturnType<typeof assuranceAt>,
): Promise<number> {
  const chosen = read.profile ? policies.get(read.profile) : await standingPolicy({ sql }, policies)
  if (!chosen) return usage('No service is set up here: name a policy with --profile.')
  const clauses = chosen.clauses.filter(({ id }) => !read.explain || id === read.explain)
  if (clauses.length === 0)
    return usage(`${chosen.name} has no clause ${read.explain}.${whoHas(policies, read.explain)}`)
  const now = systemClock.now()
  const found = await assess(sql, now, { ...chosen, clauses }, book)
  if (read.json) console.log(asText(chosen.id, now, found))
  else if (read.explain) for (const one of found) console.log(explain(one, chosen, book, now).join('\n'))
  else for (const one of found) console.log(inWords(one))
  return found.some(({ state }) => state === 'breached') ? 1 : 0
}

/** Where a clause is that was looked for in another policy. */
function whoHas(policies: ReturnType<typeof assuranceAt>['policies'], clause = ''): string {
  const found = [...policies.values()].find(({ clauses }) => clauses.some(({ id }) => id === clause))
  return found ? ` It is in ${found.name}: add --profile ${found.id}.` : ''
}

const asText = (profile: string, at: Date, found: readonly ClauseFound[]) =>
  JSON.stringify({ profile, at, clauses: found.map(asJson) }, null, 2)

function readArgs(args: readonly string[]): Read | undefined {
  try {
    const string = { type: 'string' } as const
    return parseArgs({
      args: [...args],
      options: { profile: string, explain: string, json: { type: 'boolean' } },
    }).values
  } catch {
    return undefined
  }
}

function usage(says: string): number {
  console.error(says)
  return 2
}

const asJson = ({ id, theme, promise, how, state, wanting, found }: ClauseFound) => ({
  id,
  state,
  theme,
  promise,
  how,
  wanting,
  figures: found.filter(({ isBeside }) => !isBeside).flatMap(({ figures }) => figures),
  records: [...new Set(found.flatMap(({ records }) => records ?? []))],
  controls: found.map(({ declared, ...one }) => ({
    ...one,
    ...(declared && { declared: { says: declared.says, at: declared.at } }),
  })),
})

const inWords = ({ id, state, promise, found }: ClauseFound): string =>
  [
    `${id}  ${state.toUpperCase().padEnd(12)}${promise}`,
    ...found.flatMap(({ control, state: of, figures, room }) => [
      `      ${control}: ${of === 'not-built' ? `not built yet (${room})` : of}`,
      ...figures.map(
        ({ words, n, of: whole }) => `        ${n}${whole === undefined ? '' : ` of ${whole}`} ${words}`,
      ),
    ]),
  ].join('\n')
