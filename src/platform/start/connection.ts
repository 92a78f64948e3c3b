import type { ClientConfig, PoolConfig } from 'pg'

/** How to reach the database: as the app, and (only where the schema may be changed) as its owner. */
export type Connection = Readonly<{ app: PoolConfig; owner?: ClientConfig }>

/** The connection that the settings give, for a database server that is not ours to start. */
export function serverConnection(app: string, owner: string | undefined): Connection {
  return { app: { connectionString: app }, ...(owner && { owner: { connectionString: owner } }) }
}
