import type { Config } from '#platform/config.ts'
import { type Connection, serverConnection } from './connection.ts'
import { openDataFolder } from './data-folder.ts'
import { databaseUser } from './database-user.ts'
import { prepareEmbedded } from './embedded.ts'
import { keepPostgres } from './keep-postgres.ts'
import { lockFolder } from './lock.ts'
import { prepareDatabase } from './prepare-database.ts'

/**
 * Does something with a database whose schema is up to date, made where there is none yet, and nobody else at it: the
 * data folder is held meanwhile. `work` is told the names of the migrations that were run.
 */
export async function withPreparedDatabase<T>(
  config: Config,
  rooms: readonly string[],
  work: (connection: Connection, ran: readonly string[]) => Promise<T>,
): Promise<T> {
  const { root, secretFile, data } = config
  openDataFolder(data, databaseUser(`${data}/postgres`))
  const lock = await lockFolder(data)
  const prepare = (connection: Connection, embedded: boolean) =>
    prepareDatabase({ root, data, secretFile, connection, embedded }, rooms)
  if (config.database) {
    const connection = serverConnection(config.database, config.databaseOwner)
    return await work(connection, await prepare(connection, false))
  }
  const { server, connection } = await prepareEmbedded(data)
  const postgres = await keepPostgres(server, line => console.error(line))
  try {
    return await work(connection, await prepare(connection, true))
  } finally {
    await postgres.stop()
    lock.close()
  }
}
