import { newId } from '#platform/crypto.ts'
import type { Desk } from '#platform/desk.ts'
import type { Option } from '#rooms/facts'
import type { Tables } from '../schema/tables.ts'

/** Where options were explained: in a case, in a contact, or in a contact of a case. */
export interface ExplainedIn {
  readonly file: string
  readonly case?: string | undefined
  readonly contact?: string | undefined
}

/**
 * Keeps which options were explained, with the whole list as it was set out and in its order: whether an option was
 * left out or put first can be seen afterwards (K04). Both are codes; what is explained twice is kept twice.
 */
export async function keepExplained(
  { sql, person, now }: Desk,
  { file, case: caseId = undefined, contact = undefined }: ExplainedIn,
  issue: string,
  shown: readonly Option[],
  explained: readonly Option[],
): Promise<void> {
  const list = newId()
  const common = { file, case_id: caseId ?? null, contact: contact ?? null, by: person?.id ?? '', at: now }
  await sql
    .withTables<Tables>()
    .insertInto('casework.options_shown')
    .values({ id: list, issue, options: JSON.stringify(shown.map(({ fact }) => fact)), ...common })
    .execute()
  if (explained.length === 0) return
  await sql
    .withTables<Tables>()
    .insertInto('casework.option_explained')
    .values(explained.map(({ fact, mark }) => ({ id: newId(), shown: list, option: fact, mark, ...common })))
    .execute()
}
