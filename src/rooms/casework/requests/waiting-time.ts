import type { Desk } from '#platform/desk.ts'
import type { Tables } from '../schema/tables.ts'

/** How long people wait at present. */
export interface WaitingTime {
  /** Half of those who asked in the last twenty working days heard from us within so many; 0 for the same day. */
  readonly workingDays: number
  /** Of how many requests it was counted. */
  readonly requests: number
  readonly countedAt: Date
}

/** How long people wait at present, for anybody to know; undefined while fewer than five asked, or nothing was counted. */
export async function waitingTime({ sql }: Pick<Desk, 'sql'>): Promise<WaitingTime | undefined> {
  const row = await sql.withTables<Tables>().selectFrom('casework.waiting').selectAll().executeTakeFirst()
  if (row?.working_days == null) return undefined
  return { workingDays: row.working_days, requests: row.requests, countedAt: row.counted_at }
}
