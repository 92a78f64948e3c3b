import type { Client } from 'pg'

const TABLES = `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
  where relkind = 'r' and nspname !~ '^pg_' and nspname not in ('information_schema', 'ledger') order by 1`

/** How the rows of every table stand: another one when any was added, changed or taken away, but for the ledger's. */
export async function standing(client: Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string }>(TABLES)
  // Each row names the transaction that wrote it: nothing of it needs to be read.
  const each = tables.map(
    ({ name }) => `select '${name}' as at, count(*) as rows, sum(xmin::text::bigint) as written from ${name}`,
  )
  const { rows } = await client.query<{ all_rows: string }>(
    `select string_agg(at || ' ' || rows || ' ' || coalesce(written, 0), ',' order by at) as all_rows
     from (${each.join(' union all ')}) tables`,
  )
  return rows[0]?.all_rows ?? ''
}
