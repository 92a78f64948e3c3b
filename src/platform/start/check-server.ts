import type { Client } from 'pg'
import { StartFault } from './fault.ts'

/**
 * Makes sure, over the app's own connection, that what is recorded will stay and that row policies will hold:
 * PostgreSQL 15 or later, fsync on, and an app role that can get round no policy. Changes nothing. Gives the role's name.
 */
export async function checkServer(client: Client): Promise<string> {
  const { version, number, fsync, ...role } = (await client.query(FACTS)).rows[0]
  if (number < 150_000)
    throw new StartFault(`The database server is PostgreSQL ${version}: Evenhand needs 15 or later.`)
  if (fsync !== 'on')
    throw new StartFault(
      'The database server has fsync switched off, so a power cut would lose what was recorded: set fsync = on.',
    )
  const why = wayRound(role)
  if (why)
    throw new StartFault(`The database role ${role.name} could get round the row policies, since it ${why}.`)
  return role.name
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

type Role = Readonly<
  Record<'rolsuper' | 'rolbypassrls' | 'rolcreaterole' | 'rolreplication' | 'owns' | 'member', boolean | null>
>

function wayRound(role: Role): string | undefined {
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
