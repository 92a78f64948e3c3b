import { LEADERS } from '#platform/who.ts'

/** Who may seal the ledger: those who lead, those who chair, and the clerk who writes the minutes. */
export const SEALERS = [...LEADERS, 'chair', 'vice-chair', 'clerk'] as const

/** Who looks after the ledger: they, and witnesses. */
export const KEEPERS = [...SEALERS, 'witness'] as const
