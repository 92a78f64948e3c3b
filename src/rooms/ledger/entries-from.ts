import { sql as raw, type Transaction } from 'kysely'
import type { ExportedEntry } from './export-format.ts'

/** The entries at places from `from` up to before `end`, in their order, as an export carries them. */
export async function entriesFrom(
  sql: Transaction<unknown>,
  from: number,
  end: number,
): Promise<ExportedEntry[]> {
  const { rows } = await raw<Omit<ExportedEntry, 'seq'> & { seq: string }>`
    select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as at, actor, act, subject, purpose, outcome,
      commitment, leaf, exists (select from ledger.erased x where x.seq = e.seq) as erased
    from ledger.entry e where seq >= ${from} and seq < ${end} order by seq`.execute(sql)
  return rows.map(row => ({ ...row, seq: Number(row.seq) }))
}

/** The entry at one place; undefined when there is none, or none that this person may read. */
export const entryAt = async (sql: Transaction<unknown>, place: number) =>
  (await entriesFrom(sql, place, place + 1))[0]
