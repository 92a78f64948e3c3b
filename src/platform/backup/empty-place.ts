import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { StartFault } from '#platform/start/fault.ts'
import { inEmptyFolder } from './in-empty-folder.ts'
import { type FillPlace, inEmptyServer, refuseFullServer } from './in-empty-server.ts'

/** Refuses a place where there is a service already. Changes nothing. */
export async function refuseTaken({ data, database, databaseOwner }: Config): Promise<void> {
  if (database) return await refuseFullServer(ownerOf(databaseOwner))
  if (existsSync(join(data, 'postgres')))
    throw new StartFault(
      `There is a service in the data folder ${data} already: restore into another one, named with --data.`,
    )
}

/**
 * Hands out an empty database where the settings say, to be filled. When that fails, the place is as empty as it was
 * before; an embedded database takes its name only when it is full.
 */
export async function inEmptyPlace<T>(config: Config, fill: FillPlace<T>): Promise<T> {
  await refuseTaken(config)
  const { data, database, databaseOwner } = config
  if (!database) return await inEmptyFolder(data, fill)
  return await inEmptyServer({ app: database, owner: ownerOf(databaseOwner) }, fill)
}

function ownerOf(databaseOwner: string | undefined): string {
  if (databaseOwner) return databaseOwner
  throw new StartFault('Restoring makes tables: set DATABASE_OWNER_URL to a login that may.')
}
