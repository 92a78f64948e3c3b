import { type RawBuilder, sql as raw } from 'kysely'

/** The parts of a case, and the table of each. */
const TABLES = {
  accounts: 'casework.account',
  information: 'casework.information_given',
  decisions: 'casework.decision',
  dates: 'casework.due_date',
  disagreements: 'casework.disagreement',
  outcomes: 'casework.outcome',
  reasons: 'casework.reason',
  inquiries: 'casework.inquiry',
} as const
export type CasePart = keyof typeof TABLES

/** Which parts of a case hold anything, for its id as it stands in a statement: most hold nothing, and what is empty need not be asked for. */
export function partsOf(id: RawBuilder<string>): RawBuilder<CasePart[]> {
  const each = Object.entries(TABLES).map(
    ([part, table]) =>
      raw`case when exists (select from ${raw.table(table)} where case_id = ${id}) then ${raw.lit(part)} end`,
  )
  return raw`array_remove(array[${raw.join(each)}], null)`
}
