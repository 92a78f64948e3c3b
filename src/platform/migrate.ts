import type { Client } from 'pg'
import type { Migration } from '#platform/migrations.ts'
import { StartFault } from '#platform/start/fault.ts'

/** The real names of the two roles that schema files call `evenhand_app` and `evenhand_owner`. */
export type Roles = Readonly<{ app: string; owner: string }>

export type SchemaState = Readonly<{ fresh: boolean; pending: readonly Migration[] }>

/**
 * Brings the schema up to date: every migration that the database does not have yet runs, in order, each in a
 * transaction of its own, while nobody else may. Gives what was run. The client acts as the owner already.
 * Refuses what schemaState refuses, before anything is changed.
 */
export async function migrate(
  client: Client,
  migrations: readonly Migration[],
  roles: Roles,
): Promise<Migration[]> {
  await client.query(`select pg_advisory_lock(${LOCK})`)
  try {
    const { pending } = await schemaState(client, migrations)
    if (pending.length > 0) await client.query(inRoles(REGISTER, roles))
    for (const migration of pending) await run(client, migration, roles)
    return [...pending]
  } finally {
    await client.query(`select pg_advisory_unlock(${LOCK})`)
  }
}

/** Any fixed number does, as long as it stays. */
const LOCK = 0x4556454e

/**
 * What the database has of these migrations, without changing anything. Refuses a schema that is newer than the
 * program, one whose migrations were edited afterwards, and a database that holds something else.
 */
export async function schemaState(client: Client, migrations: readonly Migration[]): Promise<SchemaState> {
  const done = await migrationsDone(client)
  if (!done) {
    await holdsNothingElse(client)
    return { fresh: true, pending: migrations }
  }
  for (const one of done) compare(one, migrations)
  const known = new Set(done.map(named))
  const pending = migrations.filter(migration => !known.has(named(migration)))
  for (const migration of pending) isNext(migration, done)
  return { fresh: done.length === 0, pending }
}

type Done = Readonly<{ room: string; name: string; checksum: string }>

async function migrationsDone(client: Client): Promise<Done[] | undefined> {
  const found = await client.query(`select to_regclass('platform.migration') is not null as there`)
  if (!found.rows[0].there) return undefined
  return (await client.query<Done>('select room, name, checksum from platform.migration')).rows
}

async function holdsNothingElse(client: Client) {
  const { rows } = await client.query(STRANGERS)
  if (rows.length > 0)
    throw new StartFault(
      `The database holds tables that are not Evenhand's (${rows[0].name}): give an empty database in DATABASE_URL.`,
    )
}

const STRANGERS = `
  select format('%I.%I', nspname, relname) as name
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where relkind in ('r', 'p', 'v', 'm', 'f') and nspname not like 'pg\\_%' and nspname <> 'information_schema'
    and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
  limit 1`

function compare(done: Done, migrations: readonly Migration[]) {
  const ours = migrations.find(migration => named(migration) === named(done))
  if (!ours)
    throw new StartFault(
      `The database's schema is newer than this program (it has ${named(done)}): start the version that wrote it, or a later one.`,
    )
  if (ours.checksum !== done.checksum)
    throw new StartFault(
      `The schema file ${named(ours)} was changed after it had been run: bring the file back and put the change into a new one.`,
    )
}

function isNext(migration: Migration, done: readonly Done[]) {
  const later = done.find(one => one.room === migration.room && one.name > migration.name)
  if (later)
    throw new StartFault(
      `The schema file ${named(migration)} comes too late, since ${named(later)} has been run: give it a higher number.`,
    )
}

const named = ({ room, name }: { room: string; name: string }) => `${room}/${name}`

const REGISTER = `
  begin;
  create schema if not exists platform;
  create table if not exists platform.migration (
    room text not null,
    name text not null,
    checksum text not null,
    at timestamptz not null default now(),
    primary key (room, name)
  );
  alter table platform.migration enable row level security;
  alter table platform.migration force row level security;
  drop policy if exists a_migration_is_entered_by_the_owner on platform.migration;
  create policy a_migration_is_entered_by_the_owner on platform.migration for insert to evenhand_owner with check (true);
  drop policy if exists what_was_run_is_no_secret on platform.migration;
  create policy what_was_run_is_no_secret on platform.migration for select using (true);
  grant usage on schema platform to evenhand_app;
  grant select on platform.migration to evenhand_app;
  commit;`

async function run(client: Client, migration: Migration, roles: Roles) {
  const { room, name, checksum, sql } = migration
  try {
    await client.query('begin')
    await client.query(inRoles(sql, roles))
    await client.query('insert into platform.migration (room, name, checksum) values ($1, $2, $3)', [
      room,
      name,
      checksum,
    ])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw Object.assign(fault as Error, { message: `${named(migration)}: ${(fault as Error).message}` })
  }
}

/** The file's text with the roles' real names. */
export function inRoles(sql: string, roles: Roles): string {
  return sql.replaceAll(/\bevenhand_(app|owner)\b/g, (_, role: 'app' | 'owner') => identifier(roles[role]))
}

/** A name as SQL wants it: as it is where it is plain, else in quotes. */
export function identifier(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`
}
