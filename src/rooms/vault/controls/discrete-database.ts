import { sql as raw } from 'kysely'
import { z } from 'zod'
import { control } from '#platform/control.ts'
import { unbroken } from '#platform/judge.ts'

/**
 * R07, R01, D27, N75: one database for this service, which no other system's account can read, with row policies on
 * each table. Looked up in the database's own catalogue.
 */
export const discreteDatabase = control({
  name: 'discrete-database',
  room: 'vault',
  proves: 'no other account of the database server reads our tables, and each table has its row policies on',
  states: ['met', 'breached', 'no-evidence'],
  settings: z.object({}),
  count: () => raw<{ tables: number; readable: number; unguarded: number; begun: number }>`
    with ours as (
      select c.oid, c.relrowsecurity and c.relforcerowsecurity as guarded
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    )
    select count(*)::int as tables,
      count(*) filter (where not guarded)::int as unguarded,
      (select count(*)::int from vault.custody) as begun,
      (select count(distinct r.oid)::int from pg_roles r, ours
        where r.rolcanlogin and not r.rolsuper and r.rolname <> 'evenhand_app'
          and not pg_has_role(r.oid, 'evenhand_app', 'member')
          and has_table_privilege(r.oid, ours.oid, 'select')) as readable
    from ours`,
  judge: ({ tables, readable, unguarded, begun }) =>
    unbroken(
      {
        n: readable + unguarded,
        words: 'other accounts that could read our tables, or tables without row policies',
        mend: 'Take the rights of other accounts away, and put the row policies back: the database was changed from outside.',
      },
      { words: 'tables, each guarded', n: begun > 0 ? tables - unguarded : 0, counts: 'things' },
    ),
})
