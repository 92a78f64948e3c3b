import type { Client } from 'pg'
import { identifier } from '#platform/migrate.ts'
import { type Connection, serverConnection } from '#platform/start/connection.ts'
import { StartFault } from '#platform/start/fault.ts'
import { reach } from '#platform/start/reach.ts'

/** Fills an empty database; `embedded` says that its roles are not there yet. */
export type FillPlace<T> = (connection: Required<Connection>, embedded: boolean) => Promise<T>

/** Refuses a database on a server that has any schema besides the one every database begins with. */
export async function refuseFullServer(owner: string): Promise<void> {
  const [found] = await reach({ connectionString: owner }, schemas)
  if (found)
    throw new StartFault(
      `The database of DATABASE_OWNER_URL is not empty (it has a schema "${found}"): give a new, empty one to restore into.`,
    )
}

/** As inEmptyPlace, on a server: what a failed attempt made is dropped again. */
export async function inEmptyServer<T>(urls: { app: string; owner: string }, fill: FillPlace<T>): Promise<T> {
  const connection = { owner: {}, ...serverConnection(urls.app, urls.owner) }
  try {
    return await fill(connection, false)
  } catch (fault) {
    await reach(connection.owner, empty).catch(() => {})
    throw fault
  }
}

const SCHEMAS = `
  select nspname as name from pg_namespace n
  where nspname not like 'pg\\_%' and nspname <> 'information_schema'
    and not exists (select from pg_depend where classid = 'pg_namespace'::regclass and objid = n.oid and deptype = 'e')
    and (nspname <> 'public' or exists (select from pg_class where relnamespace = n.oid))`

async function schemas(client: Client): Promise<string[]> {
  return (await client.query<{ name: string }>(SCHEMAS)).rows.map(({ name }) => name)
}

async function empty(client: Client) {
  const names = (await schemas(client)).filter(name => name !== 'public')
  if (names.length > 0) await client.query(`drop schema ${names.map(identifier).join(', ')} cascade`)
}
