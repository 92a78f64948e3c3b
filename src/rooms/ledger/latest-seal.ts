import type { Transaction } from 'kysely'
import { latestCheckpoints } from './checkpoints.ts'
import { entriesNow } from './seal.ts'
import { shownSeal } from './shown-seal.ts'

/** The newest seal: over how many entries, its twelve words, and when; undefined while there is none. */
export async function latestSeal(
  sql: Transaction<unknown>,
): Promise<{ size: number; words: string; at: Date } | undefined> {
  const [kept] = await latestCheckpoints(sql, 1)
  if (!kept) return undefined
  const { size, words, at } = shownSeal(kept, [])
  return { size, words, at }
}

/** How many entries there are: it grows with each act, so that what was worked out over so many still holds. */
export const entriesSoFar = (sql: Transaction<unknown>): Promise<number> => entriesNow(sql)
