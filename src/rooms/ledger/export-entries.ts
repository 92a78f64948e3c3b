import { sql, type Transaction } from 'kysely'
import {
  base64,
  type ExportedEntry,
  entryLine,
  type Heading,
  headingLine,
  sealLine,
} from './export-format.ts'
import { frontier } from './tree.ts'

/**
 * Writes the whole ledger as JSON lines: what it is, then each entry in order, then how many there should be and the
 * root over those found (base64). Reads a thousand at a time, up to the size at the start; what is added meanwhile is
 * left for the next export. `write` takes one line with its line end and may make the reading wait. A missing entry
 * stops nothing: verifying the export names it. Throws when nobody acts in the transaction.
 */
export async function exportLedger(
  // biome-ignore lint/suspicious/noExplicitAny: a transaction as somebody who may read the ledger, over any tables
  tx: Transaction<any>,
  heading: Heading,
  write: (line: string) => void | Promise<void>,
): Promise<{ size: number; root: string }> {
  const tree = frontier()
  const first = headingLine(heading)
  await write(`${first}\n`)
  const size = await sizeNow(tx)
  for await (const entry of entriesBelow(tx, size)) {
    tree.add(entry.leaf)
    await write(`${entryLine(entry)}\n`)
  }
  await write(`${sealLine(size, tree.root(), first)}\n`)
  return { size, root: base64(tree.root()) }
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function sizeNow(tx: Transaction<any>): Promise<number> {
  const { rows } = await sql<{ size: string }>`select size from ledger.head`.execute(tx)
  if (!rows[0]) throw new Error('The ledger cannot be read: nobody acts in this transaction.')
  return Number(rows[0].size)
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function* entriesBelow(tx: Transaction<any>, size: number): AsyncGenerator<ExportedEntry> {
  for (let next = 0; next < size; ) {
    const page = await pageFrom(tx, next, size)
    yield* page
    next = (page.at(-1)?.seq ?? size) + 1
  }
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function pageFrom(tx: Transaction<any>, from: number, size: number): Promise<ExportedEntry[]> {
  const { rows } = await sql<Omit<ExportedEntry, 'seq'> & { seq: string }>`
    select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as at, actor, act, subject, purpose, outcome,
      commitment, leaf
    from ledger.entry where seq >= ${from} and seq < ${size} order by seq limit 1000`.execute(tx)
  return rows.map(row => ({ ...row, seq: Number(row.seq) }))
}
