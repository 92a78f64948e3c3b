import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** Whether the record shows how the family sees the case, or why they were not asked. */
export async function hasPerspective({ sql }: Desk, id: string): Promise<boolean> {
  const { rows } = await raw<{ shows: boolean }>`
    select exists (select from casework.account where case_id = ${id} and kind = 'perspective')
      or exists (select from casework.reason where case_id = ${id} and what = 'perspective-not-asked') as shows`.execute(
    sql,
  )
  return rows[0]?.shows ?? false
}
