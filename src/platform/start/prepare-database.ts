import type { Client } from 'pg'
import { systemClock } from '#platform/clock.ts'
import { newKey } from '#platform/crypto.ts'
import { migrate, type Roles, schemaState } from '#platform/migrate.ts'
import { type Migration, readMigrations } from '#platform/migrations.ts'
import { checkGuards } from './check-guards.ts'
import { checkServer } from './check-server.ts'
import { closeDatabase } from './close-database.ts'
import { StartFault } from './fault.ts'
import { makeDatabase } from './make-database.ts'
import type { Preparation } from './messages.ts'
import { actAsOwner } from './owner-role.ts'
import { reach } from './reach.ts'
import { findSecret } from './secret.ts'

/**
 * Makes the database ready for the app: the embedded server's roles, the checks, the instance secret, the schema.
 * Gives the names of the migrations that were run. Refuses in a sentence, with nothing changed.
 */
export async function prepareDatabase(asked: Preparation, rooms: readonly string[]): Promise<string[]> {
  const { connection, embedded, root, secretFile } = asked
  const migrations = readMigrations(root, rooms)
  if (embedded && connection.owner) await makeDatabase(connection.owner)
  const app = await reach(connection.app, checkServer)
  const { owner } = connection
  const ran = owner
    ? await reach(owner, client => bringUpToDate(client, app, migrations, asked))
    : await reach(connection.app, client => isCurrent(client, migrations, secretFile))
  await reach(connection.app, checkGuards)
  return ran.map(({ room, name }) => `${room}/${name}`)
}

async function isCurrent(client: Client, migrations: Migration[], secretFile: string): Promise<[]> {
  const { pending, fresh } = await schemaState(client, migrations)
  if (pending.length > 0)
    throw new StartFault(
      `The database's schema is ${fresh ? 'not there yet' : `${pending.length} steps behind`}: set DATABASE_OWNER_URL to a login that may change it, and start again.`,
    )
  findSecret(secretFile, false, newKey)
  return []
}

async function bringUpToDate(client: Client, app: string, migrations: Migration[], asked: Preparation) {
  const { fresh, pending } = await schemaState(client, migrations)
  findSecret(asked.secretFile, fresh, newKey)
  const [first] = pending
  if (!first) return []
  if (!fresh) await keepBackup(asked, first)
  const roles: Roles = { app, owner: '' }
  if (fresh) await closeDatabase(client, roles)
  return await migrate(client, migrations, { ...roles, owner: await actAsOwner(client, app) })
}

/** Loaded only where it is needed: most starts change nothing. */
async function keepBackup({ connection: { owner }, data }: Preparation, first: Migration) {
  const { backupBeforeChange } = await import('#platform/backup/before-change.ts')
  const say = (line: string) => console.error(line)
  if (owner) await backupBeforeChange({ owner, data, first, at: systemClock.now(), say })
}
