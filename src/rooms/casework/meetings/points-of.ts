import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { pointWords } from './words.ts'

/** What the parent wants to say or ask at a meeting, in their order, and whether it was raised (K07). */
export async function pointsOf({ sql }: Desk, seal: FileSeal, meeting: string) {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.meeting_point')
    .select(['id', 'became', 'settled_at', 'sealed_words', 'version'])
    .where('meeting', '=', meeting)
    .orderBy('position')
    .execute()
  return rows.map(row => ({
    id: row.id,
    isRaised: row.became === 'raised',
    settledAt: row.settled_at,
    point: pointWords.open(seal, row).point,
  }))
}
