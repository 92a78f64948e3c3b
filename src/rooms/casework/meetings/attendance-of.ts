import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import type { SupportRole } from './roles.ts'
import { attendanceWords } from './words.ts'

/** Who of us is at a meeting and as what; when those present were told, and why it was stated late. */
export async function attendanceOf({ sql }: Desk, seal: FileSeal, meeting: string) {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.attendance')
    .select([
      'id',
      'person',
      'role',
      'supports_as',
      'stated_at',
      'stated_late',
      'told_at',
      'sealed_words',
      'version',
    ])
    .where('meeting', '=', meeting)
    .orderBy('stated_at')
    .execute()
  return rows.map(({ id, person, version, sealed_words, ...row }) => ({
    id,
    person,
    role: row.role as 'support' | 'strategy',
    supportsAs: row.supports_as as SupportRole | null,
    statedAt: row.stated_at,
    statedLate: row.stated_late,
    toldAt: row.told_at,
    lateBecause: sealed_words ? attendanceWords.open(seal, { id, version, sealed_words }).lateBecause : '',
  }))
}
