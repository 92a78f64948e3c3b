import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { type Connection, serverConnection } from './connection.ts'
import { databaseUser } from './database-user.ts'
import { embeddedConnection, prepareEmbedded } from './embedded.ts'
import { StartFault } from './fault.ts'
import { keepPostgres } from './keep-postgres.ts'
import { lockFolder } from './lock.ts'

/**
 * Does something with the database from the command line, whether or not the service runs: through the running
 * one's socket, else by starting the embedded database for as long as the work takes.
 */
export async function withDatabase<T>(
  config: Config,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const { data } = config
  if (config.database) return work(serverConnection(config.database, config.databaseOwner))
  if (!existsSync(join(data, 'postgres')))
    throw new StartFault(`There is no service in the data folder ${data}: name the right one with --data.`)
  const lock = await lockFolder(data).catch(() => undefined)
  if (!lock) return work(embeddedConnection(data, databaseUser(join(data, 'postgres'))))
  const { server, connection } = await prepareEmbedded(data)
  const postgres = await keepPostgres(server, line => console.error(line))
  try {
    return await work(connection)
  } finally {
    await postgres.stop()
    lock.close()
  }
}
