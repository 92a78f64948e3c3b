import { sql as raw, type Transaction } from 'kysely'

/** Something that is done about a clause. */
export interface Action {
  readonly id: string
  readonly clause: string
  readonly says: string
  readonly owner: string
  /** As 2026-11-22. */
  readonly dueOn: string
  readonly doneAt: Date | null
}

/** What was agreed on for a clause, or for all of them: what is open first, then by day. */
export async function actionsOn(sql: Transaction<unknown>, clause?: string): Promise<Action[]> {
  const { rows } = await raw<Action>`
    select id, clause, says, owner, due_on::text as "dueOn", done_at as "doneAt" from assurance.action
    where ${clause ?? null}::text is null or clause = ${clause ?? null}
    order by done_at is not null, due_on, at, id limit 200`.execute(sql)
  return rows
}
