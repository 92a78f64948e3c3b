import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readIdentities } from '#platform/backup/identities.ts'
import { contentsInWords, progress } from '#platform/backup/in-words.ts'
import { wordsOf } from '#platform/backup/recipients.ts'
import { checkBackup, type ReplayErasures, restoreBackup } from '#platform/backup/restore-backup.ts'
import type { Config } from '#platform/config.ts'
import { readMigrations } from '#platform/migrations.ts'
import { StartFault } from '#platform/start/fault.ts'

const USAGE = `Usage: evenhand restore FILE --identity FILE... [--erased FILE] [--data DIR]
       evenhand restore FILE --identity FILE... --check`

/**
 * `evenhand restore`: makes the service of a backup stand where there is none yet; with `--check` only reads the
 * backup through. What was erased since is erased again: what the list in the data folder names, and that of
 * `--erased`. `rooms` in the order of their schemas; without `replayErasures` such a list is refused.
 */
export async function restore(
  args: readonly string[],
  config: () => Promise<Config>,
  rooms: readonly string[],
  replayErasures?: ReplayErasures,
): Promise<number> {
  const asked = read(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const { file, check } = asked
  const identities = asked.identity.flatMap(readIdentities)
  const settings = await config()
  const migrations = readMigrations(settings.root, rooms)
  if (check) {
    console.log(
      `${file} is whole: the backup ${contentsInWords(await checkBackup(file, identities, migrations))}.`,
    )
    return 0
  }
  const beside = existsSync(settings.erasuresFile) ? listOf(settings.erasuresFile) : []
  const erased = [...new Set([...beside, ...(asked.erased ? listOf(asked.erased) : [])])]
  if (erased.length > 0 && !replayErasures)
    throw new StartFault('This version cannot erase, so it cannot take a list of erasures: use a later one.')
  const told = progress(line => console.error(line))
  const plan = {
    config: settings,
    file,
    identities,
    migrations,
    erased,
    told,
    ...(replayErasures && { replayErasures }),
  }
  const { contents, ran, erasedAgain } = await restoreBackup(plan)
  console.log(`Restored the backup ${contentsInWords(contents)}: every row is as it was.`)
  for (const name of ran) console.log(`ran ${name}, which is newer than the backup`)
  if (erasedAgain > 0) console.log(`Erased again what had been erased since: ${erasedAgain}.`)
  console.log(whatNext(settings))
  return 0
}

type Asked = Readonly<{ file: string; identity: readonly string[]; erased?: string; check: boolean }>

function read(args: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        identity: { type: 'string', multiple: true },
        erased: { type: 'string' },
        check: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    const { identity = [], erased, check = false } = values
    const [file, ...more] = positionals
    if (!file || more.length > 0 || identity.length === 0) return undefined
    return { file, identity, check, ...(erased && { erased }) }
  } catch {
    return undefined
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function listOf(file: string): string[] {
  if (!existsSync(file)) throw new StartFault(`The list of erasures ${file} cannot be read: check the name.`)
  const found = wordsOf(readFileSync(file, 'utf8'))
  const strange = found.find(word => !ID.test(word))
  if (strange === undefined) return found
  throw new StartFault(
    `"${strange}" in ${file} is not the id of something erased: it should hold one id a line.`,
  )
}

/** The one thing that no backup holds, so that nobody opens the service with a backup alone. */
function whatNext({ secretFile }: Config): string {
  if (existsSync(secretFile))
    return `The instance secret ${secretFile} is used from now on: it must be the one that this service was made with.`
  return `Before you start it, put the kept copy of the instance secret at ${secretFile} (mode 0600): it is in no backup, and without it no password opens anything.`
}
