import type { Client } from 'pg'
import type { Row } from './recording-desk.ts'

const AT_ONCE = 2_000

/** Brings rows into a table (`schema.name`) by thousands; the client is the server's administrator. */
export async function bringIn(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const { rows: types } = await client.query<{ type: string }>(
    `select format_type(atttypid, atttypmod) as type from unnest($1::text[]) with ordinality as asked(name, place)
      join pg_attribute on attrelid = $2::regclass and attname = asked.name order by place`,
    [columns, table],
  )
  const arrays = types.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ')
  const insert = `insert into ${table} (${columns.join(', ')}) select * from unnest(${arrays})`
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE)
    await client.query(
      insert,
      columns.map(column => some.map(row => row[column] ?? null)),
    )
  }
}
