import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import type { Migration } from '#platform/migrations.ts'
import { makeBackup } from './make-backup.ts'
import { keptRecipients, recipientsFile } from './recipients.ts'
import { writeWhole } from './write-whole.ts'

export type Change = Readonly<{
  owner: ClientConfig
  data: string
  /** The first schema file that is about to run. */
  first: Pick<Migration, 'room' | 'name'>
  at: Date
  say(line: string): void
}>

/**
 * Keeps a backup in DATA/backups before the schema is changed, where the service has named recipients; else says
 * that there is none. A backup that fails stops the change: what cannot be kept should not be altered either.
 */
export async function backupBeforeChange({ owner, data, first, at, say }: Change): Promise<void> {
  const recipients = keptRecipients(data)
  if (recipients.length === 0) {
    say(`No backup is made before this change of the schema, since ${recipientsFile(data)} names nobody.`)
    return
  }
  const folder = join(data, 'backups')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, nameFor(first, at))
  const keep = (content: AsyncIterable<Uint8Array>) => writeWhole(file, content)
  await makeBackup({ owner, recipients, madeAt: at, keep })
  say(`Kept a backup in ${file} before this change of the schema.`)
}

/** To the second, and without the colons that some disks refuse. */
function nameFor({ room, name }: Change['first'], at: Date): string {
  const moment = at.toISOString().slice(0, 19).replaceAll(':', '')
  return `before-${room}-${name.replace(/\.sql$/, '')}-${moment}Z.age`
}
