import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client, ClientConfig } from 'pg'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { unsealed } from '#platform/backup/sealed.ts'
import { damage } from '#platform/backup/testdata/damage.ts'
import { connected, hashes, keepBackup, newPair, type Pair, testFolder } from '#platform/backup/testdata/fixture.ts'
import { manyNotes } from '#platform/backup/testdata/many-notes.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { readMigrations } from '#platform/migrations.ts'
import { migrateOnce } from '#platform/start/migrate-once.ts'
import { readSecret } from '#platform/start/secret.ts'
import { withDatabase } from '#platform/start/with-database.ts'
import { openApp } from '../src/app.ts'
import { ROOMS } from '../src/room-order.ts'
import { A_SERVICE } from '../test/a-service.ts'
import { HouseClient } from '../test/house-client.ts'
import { guisesFound } from '../test/whole-database.ts'
import { chance } from './proving/chance.ts'

export type RestorePlan = Readonly<{ notes: number; seed: number; damages?: number; log(line: string): void }>

export type RestoreProof = Readonly<{
  notes: number
  /** Rows in all tables, and the size of the backup in bytes. */
  rows: number
  bytes: number
  backupSeconds: number
  restoreSeconds: number
  /** The most memory that this process held, in MB, the tables made ready for it included. */
  memoryMb: number
  tables: number
  /** Tables whose rows, hashed by PostgreSQL, differ between the service and the restored one. */
  different: readonly string[]
  /** A note that was written through the pages, read through the pages of the restored service. */
  noteIsRead: boolean
  damaged: number
  /** Damaged files that were not refused, or whose restore left anything behind. */
  accepted: readonly string[]
  /** Planted names, notes and numbers found in the file, in any of ten guises. */
  found: readonly string[]
  /** What is planted in clear is found once the file is opened: the search can find. */
  foundOpened: boolean
}>

const FAMILIES = 20
/** Enough for some dozens of age's parts, and few enough to be read through a hundred times. */
const FEW = 3_000

/**
 * Sets up a service through its pages, fills it up to so many notes, makes backups, damages some of them, restores
 * one to an empty folder, and compares. The seed chooses the damage.
 */
export async function proveRestore({ notes, seed, damages = 100, log }: RestorePlan): Promise<RestoreProof> {
  const folder = testFolder()
  const here = (name: string) => join(folder.path, name)
  const config = readConfig({ EVENHAND_DATA: here('data'), LOG_LEVEL: 'silent' })
  const pair = await newPair()
  log(`${notes} notes, seed ${seed}`)
  try {
    await migrateOnce(config, ROOMS)
    const [few, another, many] = [here('few.age'), here('another.age'), here('many.age')]
    const planted = await inService(config, foundService)
    const begun = await inService(config, async owner => {
      await connected(owner, client => manyNotes(client, Math.min(FEW, notes)))
      await keepBackup(owner, another, pair.recipient)
      await keepBackup(owner, few, pair.recipient)
      if (notes > FEW) await connected(owner, client => manyNotes(client, notes - FEW))
      log('filled')
      return await timed(() => keepBackup(owner, many, pair.recipient))
    })
    log(`backup: ${begun.done.rows} rows, ${statSync(many).size} bytes, ${begun.seconds} s`)
    const accepted = await damagedOnes({ few, another, pair, here, random: chance(seed), damages, log })
    const restored = readConfig({ EVENHAND_DATA: here('restored'), LOG_LEVEL: 'silent' })
    const { seconds } = await timed(() => restoreBackup(planFor(restored, many, pair)))
    log(`restored in ${seconds} s`)
    const before = await inService(config, hashes)
    const after = await inService(restored, hashes)
    cpSync(config.secretFile, restored.secretFile)
    return {
      notes,
      rows: begun.done.rows,
      bytes: statSync(many).size,
      backupSeconds: begun.seconds,
      restoreSeconds: seconds,
      memoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
      tables: Object.keys(before).length,
      different: differing(before, after),
      noteIsRead: await inService(restored, (_, connection) => readNote(restored, connection, planted)),
      damaged: damages,
      accepted,
      found: planted.sealed.flatMap(text => guisesFound(readFileSync(many), text).map(as => `${text} (${as})`)),
      foundOpened: (await opened(few, pair)).includes(A_SERVICE.serviceName),
    }
  } finally {
    folder.remove()
  }
}
