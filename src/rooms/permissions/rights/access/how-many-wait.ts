import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** How many things of an answer nobody has decided about yet, of those that must be seen. */
export async function howManyWait({ sql }: Desk, request: string): Promise<number> {
  const { rows } = await raw<{ waiting: number }>`
    select count(*)::int as waiting from permissions.access_item
    where request = ${request}::uuid and must_be_seen and decided is null`.execute(sql)
  return rows[0]?.waiting ?? 0
}
