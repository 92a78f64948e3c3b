import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql as raw } from 'kysely'
import { testFolder } from '#platform/backup/testdata/fixture.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { newId, newKey } from '#platform/crypto.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { withDatabase } from '#platform/start/with-database.ts'
import { enterAct } from '#rooms/ledger'

export type LedgerSpeedPlan = Readonly<{ acts: number; log(line: string): void }>

export type LedgerSpeedProof = Readonly<{
  /** Acts a second, each acknowledged after it was on the disk: with its leaf, and the same without. */
  withLeaf: number
  withoutLeaf: number
  /** Entries that the ledger has more than before; as many as there were acts with a leaf. */
  entered: number
  /** Contacts that the acts have written. */
  written: number
  /** What the server says of itself: whether a commit waits for the disk. */
  fsync: string
}>

const WRITERS = 10

/**
 * Ten writers at once over the product's own database layer, on the embedded server as it is in a service: each act
 * opens a transaction as somebody, writes a contact and what recognises a repeat, enters the act in the ledger, and is
 * over when its commit is on the disk.
 */
export async function proveLedgerSpeed({ acts, log }: LedgerSpeedPlan): Promise<LedgerSpeedProof> {
  const folder = testFolder()
  try {
    const config = readConfig({ EVENHAND_DATA: join(folder.path, 'speed'), LOG_LEVEL: 'silent' })
    await makeTables(config)
    return await withDatabase(config, async ({ app }) => {
      const database = openDatabase(app)
      try {
        return await measure(database, acts, log)
      } finally {
        await database.close()
      }
    })
  } finally {
    folder.remove()
  }
}

/** In a process of its own: it holds the lock on the folder as long as it lives. */
async function makeTables({ root, data }: Config) {
  await promisify(execFile)(process.execPath, [join(root, 'src/main.ts'), 'migrate', '--data', data])
}

async function measure(
  database: Database,
  acts: number,
  log: LedgerSpeedPlan['log'],
): Promise<LedgerSpeedProof> {
  const file = await newFile(database)
  const before = await countsOf(database)
  // Connections are opened and statements planned before the clock starts.
  await written(database, file, WRITERS * 20, true)
  const warm = await countsOf(database)
  const withLeaf = await written(database, file, acts, true)
  const after = await countsOf(database)
  const withoutLeaf = await written(database, file, acts, false)
  log(`${withLeaf} acts/s with their leaf, ${withoutLeaf} without; ${before.entries} entries before`)
  return {
    withLeaf,
    withoutLeaf,
    entered: after.entries - warm.entries,
    written: after.contacts - warm.contacts,
    fsync: after.fsync,
  }
}

const OFFICER = newId()
const asOfficer = { person: OFFICER, roles: ['officer'] }

function newFile(database: Database): Promise<string> {
  const file = newId()
  return database.as(asOfficer, async sql => {
    await raw`insert into casework.file (id, opened_by, opened_at) values (${file}, ${OFFICER}, now())`.execute(
      sql,
    )
    return file
  })
}

/** So many acts by ten writers; gives how many a second. */
async function written(database: Database, file: string, acts: number, isEntered: boolean): Promise<number> {
  let left = acts
  const began = performance.now()
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (left-- > 0) await act(database, file, isEntered)
    }),
  )
  return Math.round((acts * 1_000) / (performance.now() - began))
}

/** A contact with a note of a few lines, sealed before; sealing is not what is measured here. */
const SEALED = Buffer.alloc(1_053, 7)

const act = (database: Database, file: string, isEntered: boolean) =>
  database.as(asOfficer, async sql => {
    const [contact, now] = [newId(), new Date('2026-11-23T10:00:00Z')]
    await Promise.all([
      raw`insert into casework.contact (id, file, channel, worker, at, sealed_words)
        values (${contact}, ${file}, 'phone', ${OFFICER}, ${now}, ${SEALED})`.execute(sql),
      raw`insert into platform.done (key, command, person, answer, at)
        values (${Buffer.from(newKey())}, 'log-contact', ${OFFICER}, '{}', ${now})`.execute(sql),
    ])
    const entry = { at: now, actor: OFFICER, act: 'log-contact', subject: file, outcome: 'done' as const }
    if (isEntered) await enterAct(sql, { ...entry, details: '{}' })
  })

function countsOf(database: Database): Promise<{ entries: number; contacts: number; fsync: string }> {
  return database.as(asOfficer, async sql => {
    const { rows } = await raw<{ entries: number; contacts: number; fsync: string }>`
      select (select size from ledger.head)::int as entries, (select count(*) from casework.contact)::int as contacts,
        current_setting('fsync') as fsync`.execute(sql)
    return rows[0] ?? { entries: 0, contacts: 0, fsync: '' }
  })
}
