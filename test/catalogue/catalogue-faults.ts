import type pg from 'pg'
import { type Dictionary, dictionaryFaults } from './dictionary.ts'

/** Functions that run with their owner's rights, each with the reason. */
const DEFINER_FUNCTIONS: Record<string, string> = {}

/**
 * Everything in a migrated database that would let a row be seen by somebody who may not, in sentences. `client`
 * is the server's administrator; the roles are evenhand_owner and evenhand_app.
 */
export async function catalogueFaults(client: pg.Client, dictionary: Dictionary): Promise<string[]> {
  const checks = [tables, views, definers, policies, ownership, appRole, appGrants, strangersGrants]
  const found: string[] = []
  for (const check of checks) found.push(...(await check(client)))
  return [...found, ...(await dictionaryFaults(client, dictionary, `${OURS} and n.nspname <> 'pgboss'`))]
}

/**
 * Condition on pg_namespace n: a schema of ours. pgboss too, except for the dictionary: its tables have the shape
 * that pg-boss gives them, and jobs carry ids only, never words.
 */
const OURS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`

async function names(client: pg.Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(query)
  return rows.map(row => row.name)
}

async function tables(client: pg.Client): Promise<string[]> {
  const from = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS}`
  const name = `n.nspname || '.' || c.relname as name`
  const open = await names(client, `select ${name} ${from} and not (relrowsecurity and relforcerowsecurity)`)
  const stray = await names(client, `select ${name} ${from} and n.nspname = 'public'`)
  return [
    ...open.map(table => `${table} does not both enable and force row level security.`),
    ...stray.map(table => `${table} lies in the schema public; a table belongs to a room.`),
  ]
}

/** A view without security_invoker reads with its owner's eyes and shows every row to everybody. */
async function views(client: pg.Client): Promise<string[]> {
  const from = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS}`
  const name = `n.nspname || '.' || c.relname as name`
  const blind = `c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false)`
  const open = await names(client, `select ${name} ${from} and ${blind}`)
  const kept = await names(client, `select ${name} ${from} and c.relkind = 'm'`)
  return [
    ...open.map(view => `${view} is a view without security_invoker = true.`),
    ...kept.map(view => `${view} is a materialised view: row policies do not reach it.`),
  ]
}

async function definers(client: pg.Client): Promise<string[]> {
  const query = `select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and ${OURS}`
  const found = (await names(client, query)).filter(name => !(name in DEFINER_FUNCTIONS))
  return found.map(name => `${name} is SECURITY DEFINER and not on the list of those that may be.`)
}

async function policies(client: pg.Client): Promise<string[]> {
  const query = `select n.nspname || '.' || c.relname || ': ' || polname as name from pg_policy
    join pg_class c on c.oid = polrelid join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and polname !~ '^[a-z]+(_[a-z]+){2,}$'`
  const found = await names(client, query)
  return found.map(name => `${name} does not read as a sentence (three words or more, joined by _).`)
}

async function ownership(client: pg.Client): Promise<string[]> {
  const query = `select n.nspname || '.' || c.relname || ' (' || r.rolname || ')' as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
    where ${OURS} and r.rolname <> 'evenhand_owner'`
  const strange = await names(client, query)
  const login = await names(
    client,
    `select rolname as name from pg_roles where rolname = 'evenhand_owner'
    and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  )
  return [
    ...strange.map(name => `${name} is not owned by evenhand_owner.`),
    ...login.map(name => `${name} can log in or holds special rights.`),
  ]
}

async function appRole(client: pg.Client): Promise<string[]> {
  const rights = ['rolsuper', 'rolbypassrls', 'rolcreaterole', 'rolcreatedb', 'rolreplication']
  const columns = rights.map(
    right => `select '${right}' as name from pg_roles where rolname = 'evenhand_app' and ${right}`,
  )
  const held = await names(client, columns.join(' union all '))
  const member = await names(
    client,
    `select r.rolname as name from pg_roles r
    where r.rolname <> 'evenhand_app' and pg_has_role('evenhand_app', r.oid, 'member')`,
  )
  return [
    ...held.map(right => `evenhand_app holds ${right}.`),
    ...member.map(role => `evenhand_app is a member of ${role}.`),
  ]
}

/** What row policies do not cover: making things, emptying tables, and pointing at them. */
async function appGrants(client: pg.Client): Promise<string[]> {
  const place = await names(
    client,
    `
    select 'CREATE in this database' as name where has_database_privilege('evenhand_app', current_database(), 'create')
    union all select 'TEMP in this database' where has_database_privilege('evenhand_app', current_database(), 'temp')
    union all select 'CREATE in schema ' || n.nspname from pg_namespace n
      where ${OURS} and has_schema_privilege('evenhand_app', n.oid, 'create')`,
  )
  const blunt = await names(
    client,
    `select p || ' on ' || n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest('{truncate,references,trigger}'::text[]) p
    where c.relkind in ('r', 'p') and ${OURS} and has_table_privilege('evenhand_app', c.oid, p)`,
  )
  return [...place, ...blunt].map(right => `evenhand_app may ${right}.`)
}

/** PUBLIC is everybody who can log in: it gets nothing. */
async function strangersGrants(client: pg.Client): Promise<string[]> {
  const held = await names(
    client,
    `select a.privilege_type || ' on ' || n.nspname || '.' || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
    where ${OURS} and a.grantee = 0
    union all select a.privilege_type || ' on database' from pg_database d, aclexplode(d.datacl) a
    where d.datname = current_database() and a.grantee = 0`,
  )
  return held.map(right => `PUBLIC may ${right}.`)
}
