import { join } from 'node:path'
import type { Connection } from './connection.ts'
import { type DatabaseUser, databaseUser } from './database-user.ts'
import { prepareEngine } from './engine.ts'
import { makeCluster } from './make-cluster.ts'
import type { Postgres } from './postgres.ts'
import { writeServerSettings } from './server-settings.ts'
import { openSocketFolder } from './socket-folder.ts'

export type Embedded = Readonly<{ server: Postgres; connection: Connection }>

/**
 * Everything the embedded database needs before it can be started, made where it is missing: its programs, its
 * settings, its socket's folder, the cluster itself. Only for whoever holds the lock on the data folder.
 */
export async function prepareEmbedded(dataFolder: string): Promise<Embedded> {
  const cluster = join(dataFolder, 'postgres')
  const user = databaseUser(cluster)
  const engine = await prepareEngine(dataFolder)
  const socket = openSocketFolder(dataFolder, user)
  const settings = writeServerSettings(dataFolder, socket, user)
  await makeCluster(cluster, engine, user)
  const log = join(dataFolder, 'postgres.log')
  return { server: { engine, cluster, settings, log, user }, connection: over(socket) }
}

/** The way into an embedded database that another process runs. */
export function embeddedConnection(dataFolder: string, user: DatabaseUser): Connection {
  return over(openSocketFolder(dataFolder, user))
}

/** How the app and whoever changes the schema come in: by the operating system's user, over the socket. */
function over(socket: string): Connection {
  const place = { host: socket, port: 5432, database: 'evenhand' }
  return { app: { ...place, user: 'evenhand_app' }, owner: { ...place, user: 'postgres' } }
}
