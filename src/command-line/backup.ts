import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { countInWords, progress } from '#platform/backup/in-words.ts'
import { type BackupPlan, makeBackup } from '#platform/backup/make-backup.ts'
import { checkRecipients, keptRecipients, recipientsFile } from '#platform/backup/recipients.ts'
import { writeWhole } from '#platform/backup/write-whole.ts'
import { systemClock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import { StartFault } from '#platform/start/fault.ts'
import { withDatabase } from '#platform/start/with-database.ts'

const USAGE = `Usage: evenhand backup FILE|- [--to RECIPIENT]...`

/**
 * `evenhand backup`: writes everything in the database, as it is at this moment, to a file (or to standard output)
 * that only the recipients can open: those given, else those listed in the data folder. The service may run meanwhile.
 */
export async function backup(args: readonly string[], config: () => Promise<Config>): Promise<number> {
  const asked = read(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const { file, to } = asked
  const settings = await config()
  const recipients = recipientsFor(to, settings.data)
  const made = await withDatabase(settings, ({ owner }) =>
    makeBackup({
      owner: owner ?? noOwner(),
      recipients,
      madeAt: systemClock.now(),
      told: progress(line => console.error(line)),
      keep: file === '-' ? toStandardOutput : content => writeWhole(file, content),
    }),
  )
  const where = file === '-' ? 'written to standard output' : `kept in ${file}`
  console.error(`${countInWords(made)}, ${where}; it opens for ${recipients.join(' and ')}.`)
  return 0
}

function read(args: readonly string[]): { file: string; to: readonly string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { to: { type: 'string', multiple: true } },
      allowPositionals: true,
    })
    const [file, ...more] = positionals
    return file && more.length === 0 ? { file, to: values.to ?? [] } : undefined
  } catch {
    return undefined
  }
}

function recipientsFor(given: readonly string[], data: string): readonly string[] {
  const recipients = given.length > 0 ? checkRecipients(given, '--to') : keptRecipients(data)
  if (recipients.length > 0) return recipients
  throw new StartFault(
    `Nobody is named who could open the backup: give --to age1..., or list recipients in ${recipientsFile(data)}, one a line.`,
  )
}

function noOwner(): never {
  throw new StartFault('A backup reads every row: set DATABASE_OWNER_URL to a login that may.')
}

const toStandardOutput: BackupPlan['keep'] = content => pipeline(content, process.stdout, { end: false })
