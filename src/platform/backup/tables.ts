import type { Client } from 'pg'
import { needsFirst } from './needs-first.ts'

/** A table as a backup sees it; names are quoted as SQL wants them. */
export type Table = Readonly<{
  name: string
  columns: readonly string[]
  /** Tables that its rows point at: they are filled before it. */
  needs: readonly string[]
}>

/**
 * Every table of ours, each after those that its rows point at, else in the order in which they were made. Ours are
 * those of the role that owns the schema's register. A table in parts is taken as a whole; computed columns are not.
 */
export async function findTables(client: Client): Promise<readonly Table[]> {
  return needsFirst((await client.query<Table>(TABLES)).rows)
}

const OWNER = `(select relowner from pg_class where oid = to_regclass('platform.migration'))`

const OURS = `
  select c.oid, c.relname, n.nspname, c.relkind, format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relowner = ${OWNER} and n.nspname not like 'pg\\_%' and not c.relispartition`

const TABLES = `
  select name,
    array(select format('%I', attname) from pg_attribute
      where attrelid = ours.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
    array(select distinct format('%I.%I', m.nspname, t.relname)
      from pg_constraint f join pg_class t on t.oid = f.confrelid join pg_namespace m on m.oid = t.relnamespace
      where f.contype = 'f' and t.oid <> ours.oid
        and f.conrelid in (select ours.oid union select inhrelid from pg_inherits where inhparent = ours.oid)) as needs
  from (${OURS}) ours where relkind in ('r', 'p') order by oid`

/** The sequences of ours, by name as SQL wants it. */
export async function findSequences(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from (${OURS}) ours where relkind = 'S' order by name`,
  )
  return rows.map(({ name }) => name)
}
