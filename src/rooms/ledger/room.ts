import { ledgerNow } from './ledger-now.ts'
import { ledgerPage } from './pages/ledger.tsx'

export { enterAct, enterReading } from './enter-act.ts'
export { ERASE_OPENINGS } from './erase-openings.ts'
export { exportLedger } from './export-entries.ts'
export { ledgerVerify } from './ledger-verify.ts'
export { whoLooked } from './who-looked.ts'

/** What this room offers to whoever may. */
export const ledger = { pages: [ledgerPage], commands: [], queries: [ledgerNow] } as const
