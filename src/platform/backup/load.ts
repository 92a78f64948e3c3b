import type { Client } from 'pg'
import { copyIn } from './copy-in.ts'
import { copyOut } from './copy-out.ts'
import type { Sequence } from './heading.ts'
import type { Contents, TableHeading, TakeRows } from './read-backup.ts'
import { RowSum } from './row-sum.ts'
import { rowsOf, type Told } from './snapshot.ts'
import { findSequences, findTables, type Table } from './tables.ts'
import { unguarded } from './unguarded.ts'

/**
 * Puts the rows of a backup into the tables that the migrations have made, in one transaction, and reads them back:
 * each table must have the same rows again. The client acts as the owner. `read` reads the backup and hands over
 * what it finds. Throws, with nothing kept, when a table, a row or a sequence is not as it was.
 */
export async function load(
  client: Client,
  read: (take: TakeRows) => Promise<Contents>,
  told: Told,
): Promise<Contents> {
  return await unguarded(client, 'none', async () => {
    const tables = await findTables(client)
    // The migrations have put in first rows of their own, which are in the backup too.
    await client.query(`truncate ${tables.map(({ name }) => name).join(', ')}`)
    await client.query('set constraints all deferred')
    const contents = await read((heading, rows) => fill(client, tables, heading, rows))
    await client.query('set constraints all immediate')
    for (const table of tables) await compare(client, table, contents, told)
    await setSequences(client, contents.sequences)
    return contents
  })
}

async function fill(
  client: Client,
  tables: readonly Table[],
  { table, columns }: TableHeading,
  rows: AsyncIterable<Buffer>,
) {
  const ours = tables.find(({ name }) => name === table)
  if (!ours || !sameNames(ours.columns, columns)) throw new Error(`the schema has no such table: ${table}`)
  await copyIn(client, `${table} (${columns.join(', ')})`, rows)
}

const sameNames = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every(name => others.includes(name))

/** Columns are read in the backup's order: a table may have been made in other steps than it is now. */
async function compare(client: Client, { name }: Table, { tables }: Contents, told: Told) {
  const there = tables.get(name)
  if (!there) throw new Error(`the backup has no table ${name}`)
  const sum = new RowSum()
  for await (const rows of copyOut(client, rowsOf({ name, columns: there.columns })))
    for (const row of rows) sum.add(row)
  const { figures } = sum
  if (figures.rows !== there.rows || figures.sum !== there.sum)
    throw new Error(`${name} does not hold the same rows as the backup`)
  told(name, figures)
}

async function setSequences(client: Client, sequences: readonly Sequence[]) {
  const names = sequences.map(({ name }) => name)
  if (!sameNames(await findSequences(client), names))
    throw new Error('the backup has other sequences than the schema')
  for (const { name, value, called } of sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called])
}
