import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { StartFault } from '#platform/start/fault.ts'
import { withDatabase } from '#platform/start/with-database.ts'
import { importServices, type ReportLine, readFeedFile } from '#rooms/directory'
import { enterAct } from '#rooms/ledger'

const USAGE = 'Usage: evenhand import directory FILE [--dry-run] [--json]'
const LONGEST_MS = 120_000

/**
 * `evenhand import directory`: services of Open Referral UK 3.0 from a file, a line for each. All of them or none are
 * written; with `--dry-run` none. 1 when a record was refused, 2 for wrong usage.
 */
export async function importInto(args: readonly string[], config: () => Promise<Config>): Promise<number> {
  const asked = read(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const records = readFeedFile(contentOf(asked.file), asked.file)
  const report = await carryOut(records, asked.dryRun, await config())
  if (asked.json) console.log(JSON.stringify({ written: !asked.dryRun, report }, null, 2))
  else for (const line of inLines(report, asked.dryRun)) console.log(line)
  return report.some(({ outcome }) => outcome === 'refused') ? 1 : 0
}

interface Asked {
  readonly file: string
  readonly dryRun: boolean
  readonly json: boolean
}

function read(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [what, file, ...more] = positionals
    if (what !== 'directory' || !file || more.length > 0) return undefined
    return { file, dryRun: values['dry-run'] ?? false, json: values.json ?? false }
  } catch {
    return undefined
  }
}

/** One byte more than is taken, at most: a huge file is not read whole to be refused. */
function contentOf(file: string): Buffer {
  try {
    if (statSync(file).size > 20 * 1024 * 1024) return Buffer.alloc(20 * 1024 * 1024 + 1)
    return readFileSync(file)
  } catch {
    throw new StartFault(`The file ${file} cannot be read: check the name.`)
  }
}

function carryOut(records: unknown[], dryRun: boolean, config: Config): Promise<ReportLine[]> {
  return withDatabase(config, async ({ app }) => {
    const database = openDatabase({ ...app, query_timeout: LONGEST_MS, statement_timeout: LONGEST_MS })
    try {
      return await database.as({ person: null, roles: ['importer'] }, async sql => {
        const now = systemClock.now()
        const report = await importServices({ sql, now, origin: config.origin }, records, { dryRun })
        const act = { at: now, actor: null, act: 'import-directory', subject: null } as const
        if (!dryRun) await enterAct(sql, { ...act, outcome: 'done', details: countsIn(report) })
        return report
      })
    } finally {
      await database.close()
    }
  })
}

const OUTCOMES = ['added', 'changed', 'unchanged', 'refused'] as const

const countsIn = (report: readonly ReportLine[]): string =>
  OUTCOMES.map(outcome => `${outcome} ${report.filter(line => line.outcome === outcome).length}`).join(', ')

function inLines(report: readonly ReportLine[], dryRun: boolean): string[] {
  const lines = report.map(
    ({ place, name, outcome, why }) =>
      `${place}. ${outcome}: ${name || 'a record without a name'}${why ? ` (${why})` : ''}`,
  )
  const head = dryRun ? 'Nothing was written. It would be: ' : ''
  return [...lines, `${head}${countsIn(report)}.`]
}
