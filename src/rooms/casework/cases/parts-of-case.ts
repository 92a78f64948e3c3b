import type { RawBuilder } from 'kysely'
import { partsHeld } from '../parts-held.ts'

/** The parts of a case, and the table of each. */
const TABLES = {
  accounts: 'casework.account',
  information: 'casework.information_given',
  decisions: 'casework.decision',
  dates: 'casework.due_date',
  disagreements: 'casework.disagreement',
  outcomes: 'casework.outcome',
  reasons: 'casework.reason',
  inquiries: 'casework.inquiry',
  meetings: 'casework.meeting',
} as const
export type CasePart = keyof typeof TABLES

/** Which parts of a case hold anything, for its id as it stands in a statement. */
export const partsOf = (id: RawBuilder<string>): RawBuilder<CasePart[]> => partsHeld(TABLES, 'case_id', id)
