import { open } from 'node:fs/promises'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { withDatabase } from '#platform/start/with-database.ts'
import { exportLedger, ledgerVerify } from '#rooms/ledger'
import { standingService } from '#rooms/service'

const USAGE = `Usage: evenhand ledger export FILE
       evenhand ledger verify FILE [--seal SIZE:ROOT]... [--json]`

/** `evenhand ledger export | verify`: writes the ledger to a file, or checks such a file without any database. */
export async function ledger(args: readonly string[], config: () => Promise<Config>): Promise<number> {
  const [act, ...rest] = args
  if (act === 'verify') return ledgerVerify(rest)
  const [file] = rest
  if (act !== 'export' || !file || rest.length > 1) {
    console.error(USAGE)
    return 2
  }
  const { size, root } = await exportTo(file, await config())
  console.log(`${size.toLocaleString('en-GB')} entries in ${file}. Seal ${size}:${root}`)
  return 0
}

/** As the keyless operator: the ledger names no family, so nothing here needs a key. */
function exportTo(file: string, config: Config): Promise<{ size: number; root: string }> {
  return withDatabase(config, async ({ app }) => {
    const database = openDatabase({ ...app, query_timeout: 60_000, statement_timeout: 60_000 })
    await using output = await open(file, 'w', 0o600)
    try {
      return await database.as({ person: null, roles: ['operator'] }, async sql => {
        const heading = {
          service: (await standingService({ sql }))?.id ?? 'not set up',
          madeAt: systemClock.now(),
        }
        return exportLedger(sql, heading, line => output.appendFile(line))
      })
    } finally {
      await database.close()
    }
  })
}
