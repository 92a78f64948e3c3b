import type { Client } from 'pg'
import { identifier } from '#platform/migrate.ts'
import { StartFault } from '#platform/start/fault.ts'
import { PORTABLE } from './portable.ts'

/**
 * Begins one read-only transaction that sees every row as it is at this moment, whatever others write meanwhile.
 * Row policies bind the owner too, so it is done as a login that they do not bind, or as the role NAME_backup, which
 * can read and nothing else. Refuses when there is neither: a backup with rows missing would look like a whole one.
 */
export async function readEverything(client: Client): Promise<void> {
  await client.query(`begin isolation level repeatable read read only; ${PORTABLE}`)
  const { owner, login, free } = (await client.query(FACTS)).rows[0]
  if (!owner)
    throw new StartFault('There is no service in this database: nothing is there to be kept in a backup.')
  if (free) return
  const reader = owner.replace(/(_owner)?$/, '_backup')
  if (!(await mayRead(client, reader))) throw new StartFault(whatToRun(identifier(reader), identifier(login)))
  await client.query(`set local role ${identifier(reader)}`)
}

const FACTS = `
  select current_user as login, rolsuper or rolbypassrls as free,
    (select pg_get_userbyid(relowner) from pg_class where oid = to_regclass('platform.migration')) as owner
  from pg_roles where rolname = current_user`

async function mayRead(client: Client, role: string): Promise<boolean> {
  const { rows } = await client.query(
    `select rolbypassrls and pg_has_role(oid, 'member') as may from pg_roles where rolname = $1`,
    [role],
  )
  return rows[0]?.may === true
}

const whatToRun = (reader: string, login: string) =>
  `The login ${login} does not see every row, so it cannot make a backup: let an administrator of the database server run "create role ${reader} nologin bypassrls in role pg_read_all_data; grant ${reader} to ${login};".`
