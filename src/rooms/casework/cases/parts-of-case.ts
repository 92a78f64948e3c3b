import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

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
type Part = keyof typeof TABLES

/** Which parts of a case hold anything: most hold nothing, and what is empty need not be asked for. */
export async function partsOfCase({ sql }: Desk, id: string): Promise<ReadonlySet<Part>> {
  const each = Object.entries(TABLES).map(
    ([part, table]) =>
      raw`case when exists (select from ${raw.table(table)} where case_id = ${id}) then ${raw.lit(part)} end`,
  )
  const { rows } = await raw<{ parts: Part[] }>`
    select array_remove(array[${raw.join(each)}], null) as parts`.execute(sql)
  return new Set(rows[0]?.parts)
}
