import { sql as raw } from 'kysely'
import type { Desk } from '#platform/desk.ts'

/** How many sheets about families somebody has with them on paper. */
export async function countPaperWith({ sql }: Desk, person: string): Promise<number> {
  const { rows } = await raw<{ sheets: number }>`
    select count(*)::int as sheets from casework.paper_out
    where issued_to = ${person}::uuid and ended_at is null`.execute(sql)
  return rows[0]?.sheets ?? 0
}

/** Nobody is away, or gone, with a family's paper: what they have is asked back by this day, if not before. */
export async function askPaperBack({ sql }: Desk, person: string, day: string): Promise<void> {
  await raw`
    update casework.paper_out set due_back_on = least(due_back_on, ${day}::date)
    where issued_to = ${person}::uuid and ended_at is null`.execute(sql)
}
