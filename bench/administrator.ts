import { join } from 'node:path'
import pg from 'pg'
import { databaseUser } from '#platform/start/database-user.ts'
import { embeddedConnection } from '#platform/start/embedded.ts'

/** Where the running product's own database server is reached. */
export function serverOf(data: string): pg.ClientConfig {
  const { owner } = embeddedConnection(data, databaseUser(join(data, 'postgres')))
  if (!owner) throw new Error('The embedded database has no administrator.')
  return owner
}

/** A connection as the server's administrator, past every row policy: to `evenhand`, or to the floor's tables. */
export async function administrator(
  data: string,
  database: 'evenhand' | 'floor' = 'evenhand',
): Promise<pg.Client> {
  const client = new pg.Client({ ...serverOf(data), database })
  await client.connect()
  return client
}
