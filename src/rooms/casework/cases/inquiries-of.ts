import type { Desk } from '#platform/desk.ts'
import type { FileSeal } from '#rooms/vault'
import type { Tables } from '../schema/tables.ts'
import { type Asked, type InquiryWords, openInquiry, type Purpose } from './inquiry.ts'

/** A question asked for a family, and what came of it. */
export interface Inquiry extends InquiryWords {
  readonly id: string
  readonly party: Asked
  readonly purpose: Purpose
  readonly at: Date
  readonly answeredAt: Date | null
  readonly toldFamilyAt: Date | null
}

/** What was asked for a family in a case, the latest first. */
export async function inquiriesOf({ sql }: Desk, seal: FileSeal, caseId: string): Promise<Inquiry[]> {
  const rows = await sql
    .withTables<Tables>()
    .selectFrom('casework.inquiry')
    .select(['id', 'party', 'purpose', 'at', 'answered_at', 'told_family_at', 'sealed_words', 'version'])
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    party: row.party as Asked,
    purpose: row.purpose as Purpose,
    at: row.at,
    answeredAt: row.answered_at,
    toldFamilyAt: row.told_family_at,
    ...openInquiry(seal, row),
  }))
}
