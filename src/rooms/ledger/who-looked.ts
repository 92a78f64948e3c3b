import { sql, type Transaction } from 'kysely'

/** The table of entries: what is told of it names it. */
export const ENTRIES = 'ledger.entry'

/** One act about a file or person. */
export interface Look {
  /** The entry's place in the ledger. */
  seq: number
  /** The minute. */
  at: Date
  /** Who, a random id; null when nobody was signed in. */
  actor: string | null
  act: string
  outcome: 'done' | 'refused'
}

/** Everything that was done or asked about one file or person, newest first; at most a thousand. */
export async function whoLooked(tx: Transaction<unknown>, subject: string): Promise<Look[]> {
  const { rows } = await sql<Omit<Look, 'seq'> & { seq: string }>`
    select seq, at, actor, act, outcome from ledger.entry
    where subject = ${subject}::uuid order by seq desc limit 1000`.execute(tx)
  return rows.map(row => ({ ...row, seq: Number(row.seq) }))
}
