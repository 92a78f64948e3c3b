import { sql as raw, type Transaction } from 'kysely'
import type { ExportedEntry } from './export-format.ts'

/** Entries in their order from a place on, as an export carries them; at most `count`, and none from `end` on. */
export async function entriesFrom(
  sql: Transaction<unknown>,
  { from, end, count }: { from: number; end: number; count: number },
): Promise<ExportedEntry[]> {
  const { rows } = await raw<Omit<ExportedEntry, 'seq'> & { seq: string }>`
    select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as at, actor, act, subject, purpose, outcome,
      commitment, leaf, exists (select from ledger.erased x where x.seq = e.seq) as erased
    from ledger.entry e where seq >= ${from} and seq < ${end} order by seq limit ${count}`.execute(sql)
  return rows.map(row => ({ ...row, seq: Number(row.seq) }))
}

/** The entry at one place; undefined when there is none, or none that this person may read. */
export const entryAt = async (sql: Transaction<unknown>, place: number) =>
  (await entriesFrom(sql, { from: place, end: place + 1, count: 1 }))[0]
