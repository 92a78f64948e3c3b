import type { Config } from '#platform/config.ts'
import { serverConnection } from './connection.ts'
import { openDataFolder } from './data-folder.ts'
import { databaseUser } from './database-user.ts'
import { prepareEmbedded } from './embedded.ts'
import { keepPostgres } from './keep-postgres.ts'
import { lockFolder } from './lock.ts'
import { prepareDatabase } from './prepare-database.ts'

/** `evenhand migrate`: brings the schema up to date without serving; gives the names of what was run. */
export async function migrateOnce(config: Config, rooms: readonly string[]): Promise<string[]> {
  const { root, secretFile, data } = config
  openDataFolder(data, databaseUser(`${data}/postgres`))
  await lockFolder(data)
  if (config.database) {
    const connection = serverConnection(config.database, config.databaseOwner)
    return await prepareDatabase({ root, data, secretFile, connection, embedded: false }, rooms)
  }
  const { server, connection } = await prepareEmbedded(data)
  const postgres = await keepPostgres(server, line => console.error(line))
  try {
    return await prepareDatabase({ root, data, secretFile, connection, embedded: true }, rooms)
  } finally {
    await postgres.stop()
  }
}
