import type { ClientConfig, PoolConfig } from 'pg'
import { buildTemplate, TEMPLATE } from '../../test/template.ts'
import { startTemporaryPostgres } from '../../test/temporary-postgres.ts'

/** A database with every migration applied: as the product connects, and as its administrator does. */
export interface MigratedDatabase {
  readonly app: PoolConfig
  readonly administrator: ClientConfig
}

/** Hands out one on a PostgreSQL of its own, which is gone afterwards. */
export async function withMigratedDatabase<T>(work: (place: MigratedDatabase) => Promise<T>): Promise<T> {
  const { socketFolder: host, stop } = await startTemporaryPostgres()
  try {
    await buildTemplate(host)
    const place = { host, database: TEMPLATE }
    return await work({
      app: { ...place, user: 'evenhand_app' },
      administrator: { ...place, user: 'postgres' },
    })
  } finally {
    await stop()
  }
}
