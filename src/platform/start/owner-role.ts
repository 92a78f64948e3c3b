import type { Client } from 'pg'
import { identifier } from '#platform/migrate.ts'
import { StartFault } from './fault.ts'

/**
 * Lets the client act as the role that owns the schema, and gives that role's name: whoever owns it already, else a
 * role of its own that cannot sign in, made where the login may make one; else the login itself.
 */
export async function actAsOwner(client: Client, app: string): Promise<string> {
  const owner = (await presentOwner(client)) ?? (await newOwner(client, `${app.replace(/_app$/, '')}_owner`))
  if (!(await allowed(client, `set role ${identifier(owner)}`)))
    throw new StartFault(
      `The tables belong to the database role ${owner}, which the login of DATABASE_OWNER_URL may not act as: give the login that made them.`,
    )
  return owner
}

async function presentOwner(client: Client): Promise<string | undefined> {
  const { rows } = await client.query(
    `select pg_get_userbyid(relowner) as name from pg_class where oid = to_regclass('platform.migration')`,
  )
  return rows[0]?.name
}

async function newOwner(client: Client, owner: string): Promise<string> {
  const { login, database, made } = (await client.query(FACTS, [owner])).rows[0]
  const role = identifier(owner)
  if (!made && !(await allowed(client, `create role ${role} nologin`))) return login
  await allowed(client, `grant ${role} to ${identifier(login)}`)
  await allowed(client, `grant create on database ${identifier(database)} to ${role}`)
  const ready = await allowed(client, `set role ${role}`)
  return ready ? owner : login
}

const FACTS = `select current_user as login, current_database() as database, to_regrole($1) is not null as made`

const NOT_ALLOWED = '42501'

async function allowed(client: Client, statement: string): Promise<boolean> {
  try {
    await client.query(statement)
    return true
  } catch (fault) {
    if ((fault as { code?: string }).code === NOT_ALLOWED) return false
    throw fault
  }
}
