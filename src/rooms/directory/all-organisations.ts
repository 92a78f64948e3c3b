import type { Desk } from '#platform/desk.ts'
import { checkMonths } from './check-months.ts'
import { COLUMNS, type Organisation } from './organisation.ts'
import type { Tables } from './schema/tables.ts'
import { stateOf } from './state.ts'

/** What reading the directory needs of a desk: the transaction and the time. */
export type ReadingDesk = Pick<Desk, 'sql' | 'now'>

/** Every entry that the row policies show, in the order of names: no organisation stands above another (K16, D02). */
export async function allOrganisations(desk: ReadingDesk): Promise<Organisation[]> {
  const months = await checkMonths(desk)
  const rows = await desk.sql
    .withTables<Tables>()
    .selectFrom('directory.organisation')
    .select(COLUMNS)
    .execute()
  return rows
    .map(row => ({ ...row, state: stateOf(row, months, desk.now) }))
    .sort((a, b) => BY_NAME.compare(a.name, b.name))
}

const BY_NAME = new Intl.Collator('en-GB')
