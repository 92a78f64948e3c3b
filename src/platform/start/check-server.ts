import type { Client } from 'pg'
import { StartFault } from './fault.ts'

/**
 * Makes sure, over the app's own connection, that what is recorded will stay and that row policies will hold.
 * Changes nothing; gives the name of the app's role.
 */
export async function checkServer(client: Client): Promise<string> {
  const facts: ServerFacts = (await client.query(FACTS)).rows[0]
  const why = whyUnfit(facts)
  if (why) throw new StartFault(why)
  return facts.name
}

export type ServerFacts = Readonly<
  { version: string; number: number; fsync: string; name: string } & Record<Power, boolean | null>
>
type Power = 'rolsuper' | 'rolbypassrls' | 'rolcreaterole' | 'rolreplication' | 'owns' | 'member'

/** Why this server and role must not be used, in a sentence: older than 15, fsync off, a role that row policies do not bind. */
export function whyUnfit({ version, number, fsync, ...role }: ServerFacts): string | undefined {
  if (number < 150_000) return `The database server is PostgreSQL ${version}: Evenhand needs 15 or later.`
  if (fsync !== 'on')
    return 'The database server has fsync switched off, so a power cut would lose what was recorded: set fsync = on.'
  const how = wayRound(role)
  return how && `The database role ${role.name} could get round the row policies, since it ${how}.`
}

const FACTS = `
  select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
    current_setting('fsync') as fsync, current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolreplication,
    exists (
      select from pg_class where relkind in ('r', 'p') and relnamespace in (
        select oid from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema'
      ) and pg_has_role(current_user, relowner, 'member')
    ) as owns,
    (select pg_has_role(current_user, oid, 'member') from pg_roles
      where rolname = regexp_replace(current_user, '_app$', '') || '_owner') as member
  from pg_roles where rolname = current_user`

function wayRound(role: Readonly<Record<Power, boolean | null>>): string | undefined {
  if (role.rolsuper) return 'is a superuser: give a plain role in DATABASE_URL'
  if (role.rolbypassrls) return 'has BYPASSRLS: take it away with "alter role ... nobypassrls"'
  if (role.rolcreaterole) return 'may make and grant roles: take that away with "alter role ... nocreaterole"'
  if (role.rolreplication)
    return 'may copy the whole server: take that away with "alter role ... noreplication"'
  if (role.owns)
    return 'owns tables or is a member of the role that does: give the app a role of its own in DATABASE_URL'
  if (role.member) return 'is a member of the owner role: take that away with "revoke"'
  return undefined
}
