import type { ClientConfig } from 'pg'
import { reach } from '#platform/start/reach.ts'
import { readEverything } from './read-everything.ts'
import { sealed } from './sealed.ts'
import { snapshot, type Told } from './snapshot.ts'

export type BackupPlan = Readonly<{
  /** A login that sees every row, or may act as the role that does. */
  owner: ClientConfig
  /** Checked ones, at least one. */
  recipients: readonly string[]
  madeAt: Date
  told?: Told
  /** Where the sealed bytes go. */
  keep(content: AsyncIterable<Uint8Array>): Promise<void>
}>

export type BackupMade = Readonly<{ tables: number; rows: number }>

/**
 * Makes a backup of one moment, whether or not the service runs: every row that it had then, in every table, sealed
 * to the recipients. It can be opened by them and not by this machine.
 */
export async function makeBackup({ owner, recipients, madeAt, told, keep }: BackupPlan): Promise<BackupMade> {
  const made = { tables: 0, rows: 0 }
  const count: Told = (table, figures) => {
    told?.(table, figures)
    if (!('rows' in figures)) return
    made.tables += 1
    made.rows += figures.rows
  }
  await reach(owner, async client => {
    await readEverything(client)
    const content = await sealed(snapshot(client, madeAt, count), recipients)
    try {
      await keep(content)
    } finally {
      content.destroy()
    }
    await client.query('commit')
  })
  return made
}
