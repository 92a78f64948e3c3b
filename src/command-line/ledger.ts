import { open } from 'node:fs/promises'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { withDatabase } from '#platform/start/with-database.ts'
import { exportLedger, ledgerCosign, ledgerKey, ledgerVerify, ledgerVerifyReceipt } from '#rooms/ledger'
import { standingService } from '#rooms/service'

const USAGE = `Usage: evenhand ledger export FILE
       evenhand ledger verify FILE [--words "SIZE twelve words"]... [--seal SIZE:ROOT]... [--vkey KEY]... [--json]
       evenhand ledger verify-receipt FILE --vkey KEY
       evenhand ledger key FILE [--name NAME]
       evenhand ledger cosign CHECKPOINT_FILE --key FILE [--after EARLIER_FILE] [--vkey KEY]`

/** What needs neither the service nor its database: it is done wherever the file is. */
const ELSEWHERE: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  verify: args => ledgerVerify(args),
  'verify-receipt': args => ledgerVerifyReceipt(args),
  key: args => ledgerKey(args),
  cosign: args => ledgerCosign(args, systemClock.now()),
}

/** `evenhand ledger export | verify | verify-receipt | key | cosign`: the ledger in a file, and what can be done with it. */
export async function ledger(args: readonly string[], config: () => Promise<Config>): Promise<number> {
  const [act = '', ...rest] = args
  if (Object.hasOwn(ELSEWHERE, act)) return ELSEWHERE[act]?.(rest) ?? 2
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
