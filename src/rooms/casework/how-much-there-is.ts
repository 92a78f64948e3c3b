import { sql as raw, type Transaction } from 'kysely'

/** How many files, contacts and cases there are, and how many of the cases are not closed: as far as whoever asks sees them. */
export async function howMuchThereIs(
  sql: Transaction<unknown>,
): Promise<Record<'files' | 'contacts' | 'cases' | 'open', number>> {
  const { rows } = await raw<Record<'files' | 'contacts' | 'cases' | 'open', number>>`
    select (select count(*)::int from casework.file) as files, (select count(*)::int from casework.contact) as contacts,
      (select count(*)::int from casework.case) as cases,
      (select count(*)::int from casework.case where state <> 'closed') as open`.execute(sql)
  return rows[0] ?? { files: 0, contacts: 0, cases: 0, open: 0 }
}
