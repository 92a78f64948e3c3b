import { existsSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDataFolder } from '#platform/start/data-folder.ts'
import { databaseUser } from '#platform/start/database-user.ts'
import { prepareEmbedded } from '#platform/start/embedded.ts'
import { keepPostgres } from '#platform/start/keep-postgres.ts'
import { lockFolder } from '#platform/start/lock.ts'
import { endOrphans } from '#platform/start/orphans.ts'
import type { FillPlace } from './in-empty-server.ts'

/**
 * As inEmptyPlace, with the embedded database: it is made and filled aside, in DATA/restoring, and moved to where the
 * service looks for it once it is full, stopped and on the disk. What an earlier, killed attempt left is cleared first.
 */
export async function inEmptyFolder<T>(data: string, fill: FillPlace<T>): Promise<T> {
  const isNew = !existsSync(data)
  openDataFolder(data, databaseUser(join(data, 'postgres')))
  const lock = await lockFolder(data)
  try {
    const done = await filledAside(join(data, 'restoring'), fill)
    await rename(join(data, 'restoring/postgres'), join(data, 'postgres'))
    await settle(data)
    await rm(join(data, 'restoring'), { recursive: true, force: true })
    return done
  } catch (fault) {
    rmSync(isNew ? data : join(data, 'restoring'), { recursive: true, force: true })
    throw fault
  } finally {
    lock.close()
  }
}

async function filledAside<T>(aside: string, fill: FillPlace<T>): Promise<T> {
  const cluster = join(aside, 'postgres')
  if (existsSync(cluster)) await endOrphans(cluster)
  await rm(aside, { recursive: true, force: true })
  openDataFolder(aside, databaseUser(cluster))
  const { server, connection } = await prepareEmbedded(aside)
  const postgres = await keepPostgres(server, () => {})
  try {
    return await fill({ owner: {}, ...connection }, true)
  } finally {
    await postgres.stop()
    await rm(String(connection.app.host), { recursive: true, force: true })
  }
}

async function settle(folder: string) {
  await using handle = await open(folder, 'r')
  await handle.sync()
}
