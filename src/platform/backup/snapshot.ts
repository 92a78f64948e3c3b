import type { Client } from 'pg'
import { copyOut } from './copy-out.ts'
import type { Heading, Sequence } from './heading.ts'
import { ROWS_END } from './heading.ts'
import { type Figures, RowSum } from './row-sum.ts'
import { findSequences, findTables, type Table } from './tables.ts'

/** Hears of each table once it has been read, and of long ones in between. */
export type Told = (table: string, figures: Figures | { rowsSoFar: number }) => void

/**
 * Everything that the database holds for us, as the text that heading.ts describes, in small parts. The client is in
 * a transaction that sees every row. Sequences come last: what the rows have used is behind them for certain.
 */
export async function* snapshot(client: Client, madeAt: Date, told: Told): AsyncGenerator<Buffer> {
  yield line(await headingOf(client, madeAt))
  for (const table of await findTables(client)) yield* wholeTable(client, table, told)
  yield line({ sequences: await sequencesOf(client) })
  yield line({ end: true })
}

const line = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`)

async function headingOf(client: Client, madeAt: Date): Promise<Heading> {
  const { rows: migrations } = await client.query(
    'select room, name, checksum from platform.migration order by at, room, name',
  )
  const { server } = (await client.query(`select current_setting('server_version') as server`)).rows[0]
  return { evenhand: 'backup', format: 1, madeAt: madeAt.toISOString(), server, migrations }
}

const OFTEN = 100_000

async function* wholeTable(client: Client, table: Table, told: Told): AsyncGenerator<Buffer> {
  yield line({ table: table.name, columns: table.columns })
  const sum = new RowSum()
  for await (const rows of copyOut(client, rowsOf(table))) {
    const before = sum.figures.rows
    for (const row of rows) sum.add(row)
    yield Buffer.concat(rows.flatMap(row => [row, LINE_END]))
    const rowsSoFar = before + rows.length
    if (Math.floor(before / OFTEN) < Math.floor(rowsSoFar / OFTEN)) told(table.name, { rowsSoFar })
  }
  yield Buffer.from(`${ROWS_END}\n`)
  yield line(sum.figures)
  told(table.name, sum.figures)
}

const LINE_END = Buffer.from('\n')

/** The query whose rows are the table's. */
export function rowsOf({ name, columns }: Pick<Table, 'name' | 'columns'>): string {
  return `select ${columns.join(', ')} from ${name}`
}

async function sequencesOf(client: Client): Promise<Sequence[]> {
  const found: Sequence[] = []
  for (const name of await findSequences(client)) {
    const { rows } = await client.query(`select last_value::text as value, is_called as called from ${name}`)
    found.push({ name, ...rows[0] })
  }
  return found
}
