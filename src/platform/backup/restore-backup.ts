import { type Client, DatabaseError } from 'pg'
import type { Config } from '#platform/config.ts'
import { migrate, type Roles } from '#platform/migrate.ts'
import type { Migration } from '#platform/migrations.ts'
import { checkServer } from '#platform/start/check-server.ts'
import { closeDatabase } from '#platform/start/close-database.ts'
import { isDiskFull, StartFault } from '#platform/start/fault.ts'
import { makeDatabase } from '#platform/start/make-database.ts'
import { actAsOwner } from '#platform/start/owner-role.ts'
import { reach } from '#platform/start/reach.ts'
import { inEmptyPlace, refuseTaken } from './empty-place.ts'
import { itsMigrations } from './its-migrations.ts'
import { load } from './load.ts'
import { type Contents, readBackup } from './read-backup.ts'
import type { Told } from './snapshot.ts'
import { unguarded } from './unguarded.ts'

/**
 * Deletes again what had been erased since the backup was made, and gives how many things it deleted. It runs with
 * the newest schema, sees every row, and is the last thing before the service may start; `erased` are the random ids
 * that the list kept elsewhere names.
 */
export type ReplayErasures = (client: Client, erased: readonly string[]) => Promise<number>

export type RestorePlan = Readonly<{
  config: Config
  file: string
  identities: readonly string[]
  /** All schema files of this program. */
  migrations: readonly Migration[]
  erased: readonly string[]
  replayErasures?: ReplayErasures
  told?: Told
}>

export type Restored = Readonly<{
  contents: Contents
  /** Schema files that are newer than the backup and were run after it. */
  ran: readonly string[]
  erasedAgain: number
}>

/** Reads a backup through and gives what it holds, without touching anything. Refuses what a restore would refuse in it. */
export async function checkBackup(
  file: string,
  identities: readonly string[],
  migrations: readonly Migration[],
): Promise<Contents> {
  const contents = await readBackup(file, identities, passOver)
  itsMigrations(contents.heading, migrations)
  return contents
}

/**
 * Makes the service of a backup stand in an empty place: the whole file is read and checked first, then the tables
 * are made, filled, and compared with the backup, row for row. Refuses in a sentence, and then the place is as it was.
 */
export async function restoreBackup(plan: RestorePlan): Promise<Restored> {
  const { config, file, identities, migrations } = plan
  await refuseTaken(config)
  const { heading } = await checkBackup(file, identities, migrations)
  const its = itsMigrations(heading, migrations)
  return await inEmptyPlace(config, async (connection, embedded) => {
    if (embedded) await makeDatabase(connection.owner)
    const app = await reach(connection.app, checkServer)
    return await reach(connection.owner, client => fill(client, app, its, plan))
  })
}

/** They are added up on the way. */
async function passOver(_: unknown, rows: AsyncIterable<Buffer>) {
  for await (const _ of rows);
}

async function fill(
  client: Client,
  app: string,
  its: readonly Migration[],
  plan: RestorePlan,
): Promise<Restored> {
  const { file, identities, migrations, erased, replayErasures = async () => 0, told = () => {} } = plan
  await closeDatabase(client, { app, owner: '' })
  const roles: Roles = { app, owner: await actAsOwner(client, app) }
  await migrate(client, its, roles)
  const contents = await load(client, take => readBackup(file, identities, take), told).catch(inOneSentence)
  const ran = await migrate(client, migrations, roles)
  const erasedAgain = await unguarded(client, 'triggers', () => replayErasures(client, erased))
  return { contents, ran: ran.map(({ room, name }) => `${room}/${name}`), erasedAgain }
}

/** A file that is whole and does not fit. What PostgreSQL says can hold what a row says, so only its code is given. */
function inOneSentence(fault: unknown): never {
  if (fault instanceof StartFault || isDiskFull(fault) || !(fault instanceof Error)) throw fault
  const why = fault instanceof DatabaseError ? `the database refused it with ${fault.code}` : fault.message
  throw new StartFault(`The backup could not be restored, and nothing of it was kept: ${why}.`)
}
