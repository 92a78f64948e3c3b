import type { Desk } from '#platform/desk.ts'
import { optionsFor } from '#rooms/facts'
import { keepPromises } from '../calls/keep-promises.ts'
import { keepExplained } from '../cases/keep-explained.ts'
import type { Tables } from '../schema/tables.ts'
import type { LetterRow } from './letter-row.ts'

/**
 * What a letter does beside being read: the case is not quiet any more; a summary keeps the promise of one; options
 * set out are explained, all of them.
 */
export async function whatItDoes(desk: Desk, row: LetterRow): Promise<void> {
  if (row.kind === 'call-summary') await keepPromises(desk, row.file, await summariesPromised(desk, row))
  if (!row.case_id) return
  const standing = await desk.sql
    .withTables<Tables>()
    .updateTable('casework.case')
    .set({ quiet_since: desk.now })
    .where('id', '=', row.case_id)
    .returning('issue')
    .executeTakeFirst()
  if (row.kind !== 'options' || !standing) return
  const all = await optionsFor(desk, standing.issue)
  await keepExplained(desk, { file: row.file, case: row.case_id }, standing.issue, all, all)
}

/** The promises of a summary that were made in the contact which it sums up, or elsewhere in the same case. */
async function summariesPromised({ sql }: Desk, { file, contact, case_id }: LetterRow): Promise<string[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.promise')
    .select('id')
    .where('file', '=', file)
    .where('kind', '=', 'send-summary')
    .where(({ or, eb }) =>
      or([
        ...(contact ? [eb('contact', '=', contact)] : []),
        ...(case_id ? [eb('case_id', '=', case_id)] : []),
      ]),
    )
    .execute()
  return rows.map(({ id }) => id)
}
