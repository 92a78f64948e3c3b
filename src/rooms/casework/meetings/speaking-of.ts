import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import type { AgreedHow } from './speaking.ts'
import { speakingWords } from './words.ts'

/** When somebody spoke for the parent: how they agreed, what they wanted said, and each check (K11, N46). */
export async function speakingOf({ sql }: Desk, seal: FileSeal, meeting: string) {
  const tables = sql.withTables<Tables>()
  const rows = await tables
    .selectFrom('casework.speaking')
    .select(['id', 'person', 'agreed_how', 'began_at', 'ended_at', 'sealed_words', 'version'])
    .where('meeting', '=', meeting)
    .orderBy('began_at')
    .execute()
  const checks = await tables
    .selectFrom('casework.speaking_check as c')
    .innerJoin('casework.speaking as s', 's.id', 'c.speaking')
    .select(['c.speaking', 'c.goes_on', 'c.at'])
    .where('s.meeting', '=', meeting)
    .orderBy('c.at')
    .execute()
  return rows.map(row => ({
    id: row.id,
    person: row.person,
    agreedHow: row.agreed_how as AgreedHow,
    beganAt: row.began_at,
    endedAt: row.ended_at,
    wanted: speakingWords.open(seal, row).wanted,
    checks: checks
      .filter(({ speaking }) => speaking === row.id)
      .map(({ goes_on, at }) => ({ goesOn: goes_on, at })),
  }))
}
