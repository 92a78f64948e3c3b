import { sql as raw, type Transaction } from 'kysely'
import type { Declarable } from './controls/declared.ts'

/** What was declared, by whom and when. */
export interface Declaration {
  readonly what: Declarable
  readonly says: string
  readonly by: string
  readonly at: Date
}

/** Every declaration, the latest first. */
export async function declarations(sql: Transaction<unknown>): Promise<Declaration[]> {
  const { rows } = await raw<Declaration>`
    select what, says, by, at from assurance.declaration order by at desc, id`.execute(sql)
  return rows
}
