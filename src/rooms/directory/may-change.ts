import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** Whether the database takes the acting person for somebody who keeps the directory: the second lock, asked directly. */
export async function mayChange({ sql }: Pick<Desk, 'sql'>): Promise<boolean> {
  const { rows } = await raw<{ may: boolean }>`select directory.may_change() as may`.execute(sql)
  return rows[0]?.may === true
}
