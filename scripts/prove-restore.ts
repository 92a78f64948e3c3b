import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { ClientConfig } from 'pg'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { unsealed } from '#platform/backup/sealed.ts'
import { damage } from '#platform/backup/testdata/damage.ts'
import {
  connected,
  hashes,
  keepBackup,
  newPair,
  type Pair,
  testFolder,
} from '#platform/backup/testdata/fixture.ts'
import { manyNotes } from '#platform/backup/testdata/many-notes.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { readMigrations } from '#platform/migrations.ts'
import type { Connection } from '#platform/start/connection.ts'
import { readSecret } from '#platform/start/secret.ts'
import { withDatabase } from '#platform/start/with-database.ts'
import { openApp } from '../src/app.ts'
import { chance } from '../src/demo/chance.ts'
import { ROOMS } from '../src/room-order.ts'
import { A_SERVICE } from '../test/a-service.ts'
import type { AuthenticatorApp } from '../test/authenticator-app.ts'
import { confirmSheets } from '../test/confirm-sheets.ts'
import { HouseClient } from '../test/house-client.ts'
import { setUpThroughPages } from '../test/set-up-through-pages.ts'
import { guisesFound } from '../test/whole-database.ts'

export type RestorePlan = Readonly<{
  notes: number
  /** Chooses the damage. */
  seed: number
  damages?: number
  log(line: string): void
}>

export type RestoreProof = Readonly<{
  tables: number
  rows: number
  bytes: number
  backup: Timed
  restore: Timed
  /** Tables whose rows, hashed by PostgreSQL itself, are not the same in the restored service. */
  different: readonly string[]
  /** What was written through the pages is read through the pages of the restored service. */
  noteIsRead: boolean
  damaged: number
  /** Damaged files that were not refused, or that left something behind. */
  accepted: readonly string[]
  /** Planted names, notes and numbers found in the file, in any of ten guises. */
  found: readonly string[]
  /** What stands in clear in the database is found in the opened backup: the search can find. */
  foundOpened: boolean
}>

type Timed = Readonly<{ seconds: number; memoryMb: number }>

const FAMILIES = 20
/** Enough for dozens of the parts that age seals one by one, and few enough to be read through a hundred times. */
const FEW = 3_000

/**
 * Sets up a service through its pages, fills it with so many notes, makes backups, tries damaged ones, restores the
 * whole one to an empty folder, and compares. Gives what was seen; nothing is left behind.
 */
export async function proveRestore(plan: RestorePlan): Promise<RestoreProof> {
  const folder = testFolder()
  try {
    return await prove(plan, name => join(folder.path, name), await newPair())
  } finally {
    folder.remove()
  }
}

async function prove(plan: RestorePlan, here: Here, pair: Pair): Promise<RestoreProof> {
  const { notes, seed, damages = 100, log } = plan
  log(`${notes} notes, seed ${seed}`)
  const [source, target] = [configFor(here('source')), configFor(here('target'))]
  const [few, another, many] = [here('few.age'), here('another.age'), here('many.age')]
  await makeTables(source)
  const planted = await inService(source, (_, connection) => foundService(source, connection))
  const keep = (owner: ClientConfig, file: string) => keepBackup(owner, file, pair.recipient)
  const { done: made, ...backup } = await inService(source, async owner => {
    await connected(owner, client => manyNotes(client, Math.min(FEW, notes)))
    await keep(owner, another)
    await keep(owner, few)
    if (notes > FEW) await connected(owner, client => manyNotes(client, notes - FEW))
    log('the service is filled')
    return await timed(() => keep(owner, many))
  })
  const bytes = statSync(many).size
  log(`backup of ${made.rows} rows in ${backup.seconds} s, ${bytes} bytes`)
  const accepted = await acceptedOf(damages, chance(seed), { few, another, pair, here, log })
  const { done: _, ...restore } = await timed(() => restoreFrom(many, pair, target))
  log(`restored in ${restore.seconds} s`)
  cpSync(source.secretFile, target.secretFile)
  const before = await inService(source, hashes)
  const after = await inService(target, hashes)
  return {
    tables: Object.keys(before).length,
    rows: made.rows,
    bytes,
    backup,
    restore,
    different: differing(before, after),
    noteIsRead: await inService(target, (_, connection) => isRead(target, connection, planted)),
    damaged: damages,
    accepted,
    found: foundIn(readFileSync(many), planted),
    foundOpened: (await text(await unsealed(few, [pair.identity]))).includes(A_SERVICE.serviceName),
  }
}

type Here = (name: string) => string

const configFor = (data: string) => readConfig({ EVENHAND_DATA: data, LOG_LEVEL: 'silent' })

/** In a process of its own: it holds the lock on the folder as long as it lives. */
async function makeTables({ root, data }: Config) {
  await promisify(execFile)(process.execPath, [join(root, 'src/main.ts'), 'migrate', '--data', data])
}

type Planted = Readonly<{ names: readonly string[]; path: string; words: string; app: AuthenticatorApp }>

/** As a co-ordinator does it: set up, then one call for each family. */
async function foundService(config: Config, connection: Connection): Promise<Planted> {
  const { client, close } = await openDoor(config, connection)
  try {
    const { app, page } = await setUpThroughPages(client)
    await confirmSheets(client, page)
    let saved = { path: '' }
    for (let n = 1; n <= FAMILIES; n++)
      saved = await client.submit(await client.get('/contacts/new'), {
        callerName: callerOf(n),
        phone: phoneOf(n),
        childName: childOf(n),
        words: wordsOf(n),
      })
    const all = Array.from({ length: FAMILIES }, (_, at) =>
      [callerOf, childOf, phoneOf, wordsOf].map(of => of(at + 1)),
    )
    const names = [...all.flat(), A_SERVICE.serviceName, A_SERVICE.coordinatorName, A_SERVICE.address]
    return { names, path: saved.path, words: wordsOf(FAMILIES), app }
  } finally {
    await close()
  }
}

/** Long enough that none of them stands anywhere by chance. */
const callerOf = (n: number) => `Wilhelmina Planted-Caller ${100 + n}`
const childOf = (n: number) => `Theodora Planted-Child ${100 + n}`
const phoneOf = (n: number) => `01632 9609${100 + n}`
const wordsOf = (n: number) =>
  `The school was asked for the ${100 + n}th planted time. ${'She would like it in writing. '.repeat(25)}`.trim()

async function isRead(
  config: Config,
  connection: Connection,
  { path, words, app }: Planted,
): Promise<boolean> {
  const { client, close } = await openDoor(config, connection)
  try {
    const { address, password } = A_SERVICE
    const second = await client.submit(await client.get('/sign-in'), { address, password }, 'Sign in')
    await client.submit(second, { code: app.codeAt(nextHalfMinute()) }, 'Continue')
    return (await client.get(path)).html.includes(words)
  } finally {
    await close()
  }
}

/** Each code works once; that of the half minute to come works already. */
const nextHalfMinute = () => new Date(Date.now() + 30_000)

async function openDoor(config: Config, connection: Connection) {
  const app = await openApp(config, connection, readSecret(config.secretFile), { jobs: false })
  return { client: new HouseClient(app.http, config.origin), close: () => app.close() }
}

function inService<T>(
  config: Config,
  work: (owner: ClientConfig, connection: Connection) => Promise<T>,
): Promise<T> {
  return withDatabase(config, connection => work(connection.owner ?? {}, connection))
}

function restoreFrom(file: string, { identity }: Pair, config: Config) {
  const migrations = readMigrations(config.root, ROOMS)
  return restoreBackup({ config, file, identities: [identity], migrations, erased: [] })
}

type Files = Readonly<{ few: string; another: string; pair: Pair; here: Here; log: RestorePlan['log'] }>

/** Tries so many damaged files; gives those that were not refused with nothing left behind. */
async function acceptedOf(times: number, random: () => number, files: Files): Promise<string[]> {
  const { few, another, pair, here, log } = files
  const [whole, other] = [readFileSync(few), readFileSync(another)]
  const accepted: string[] = []
  for (let n = 0; n < times; n++) {
    const { what, bytes } = damage(whole, other, random)
    writeFileSync(here('damaged.age'), bytes)
    const outcome = await restoreFrom(here('damaged.age'), pair, configFor(here('untouched'))).then(
      () => 'restored',
      (fault: Error) => fault.message,
    )
    const refused = /damaged|None of the identities/.test(outcome) && !existsSync(here('untouched'))
    if (!refused) accepted.push(`${what}: ${outcome}`)
    log(`${n + 1}: ${what}: ${refused ? 'refused' : outcome}`)
  }
  return accepted
}

/** Its result, how long it took, and how much memory this process held in addition at most. */
async function timed<T>(work: () => Promise<T>): Promise<Timed & { done: T }> {
  const before = process.memoryUsage.rss()
  const began = performance.now()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 50)
  try {
    const done = await work()
    const seconds = Math.round((performance.now() - began) / 100) / 10
    return { done, seconds, memoryMb: Math.round((most - before) / 2 ** 20) }
  } finally {
    clearInterval(watch)
  }
}

function differing(before: Record<string, string>, after: Record<string, string>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter(name => before[name] !== after[name])
}

function foundIn(file: Buffer, { names }: Planted): string[] {
  return names.flatMap(name => guisesFound(file, name).map(guise => `${name} as ${guise}`))
}
