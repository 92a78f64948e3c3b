import type { Client } from 'pg'
import { identifier, type Roles } from '#platform/migrate.ts'

/** Closes what PostgreSQL leaves open to everybody in a new database. The client acts as the database's owner. */
export async function closeDatabase(client: Client, { app }: Roles): Promise<void> {
  const database = identifier((await client.query('select current_database() as name')).rows[0].name)
  await client.query(`
    revoke all on database ${database} from public;
    revoke all on schema public from public;
    grant connect on database ${database} to ${identifier(app)};`)
}
