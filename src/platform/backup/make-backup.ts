import { type ClientConfig, DatabaseError } from 'pg'
import { isOutage } from '#platform/database.ts'
import { isDiskFull, StartFault } from '#platform/start/fault.ts'
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
      await client.query('commit')
    } finally {
      content.destroy()
    }
  }).catch(inOneSentence)
  return made
}

/** What the database says can hold what a row says, so only its code is told. */
function inOneSentence(fault: unknown): never {
  const isItsFault = fault instanceof DatabaseError || isOutage(fault)
  if (isDiskFull(fault) || !isItsFault) throw fault
  const code = fault instanceof DatabaseError ? fault.code : 'it went away'
  throw new StartFault(`The database broke the backup off (${code}), and nothing was kept: try again.`)
}
