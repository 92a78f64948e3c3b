import { CompiledQuery, type Transaction } from 'kysely'

/** Deletes what entries about some files or people were made from; `$1` is the list of their ids. */
export const ERASE_OPENINGS =
  'delete from ledger.opening o using ledger.entry e where e.seq = o.seq and e.subject = any($1::uuid[])'

/**
 * Erases what all entries about one file or person were made from: afterwards nobody can test a guess at their content,
 * and each still verifies. Gives how many. Belongs in a command whose name begins with “erase-” and which is about the
 * same file or person: its own entry then names the erasure to whoever checks the ledger. Only for those who lead.
 */
export async function eraseOpenings(sql: Transaction<unknown>, subject: string): Promise<number> {
  const { numAffectedRows } = await sql.executeQuery(CompiledQuery.raw(ERASE_OPENINGS, [[subject]]))
  return Number(numAffectedRows)
}
