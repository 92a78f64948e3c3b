import { addCosignature } from './add-cosignature.ts'
import { ledgerNow } from './ledger-now.ts'
import { entryPage } from './pages/entry.tsx'
import { ledgerPage } from './pages/ledger.tsx'
import { sealPage } from './pages/seal.tsx'
import { witnessesPage } from './pages/witnesses.tsx'
import { proveEntry } from './prove-entry.ts'
import { registerWitness } from './register-witness.ts'
import { sealDaily } from './seal-daily.ts'
import { type ServiceOf, sealLedger } from './seal-ledger.ts'
import { sealToCosign } from './seal-to-cosign.ts'
import { withdrawWitness } from './withdraw-witness.ts'

export { ledgerControls } from './controls.ts'
export { enterAct, enterReading } from './enter-act.ts'
export { ERASE_OPENINGS } from './erase-openings.ts'
export { exportLedger } from './export-entries.ts'
export { HOLD_LEDGER } from './hold-ledger.ts'
export { entriesSoFar, latestSeal } from './latest-seal.ts'
export { ledgerCosign } from './ledger-cosign.ts'
export { ledgerKey } from './ledger-key.ts'
export { ledgerVerify } from './ledger-verify.ts'
export { ledgerVerifyReceipt } from './ledger-verify-receipt.ts'
export { openedMany } from './opened-many.ts'
export { refusalsBetween } from './refusals-between.ts'
export { ENTRIES, whoLooked } from './who-looked.ts'

/** What this room offers to whoever may, and what it does by itself. It is told whose ledger it is. */
export const ledger = (serviceOf: ServiceOf) => {
  const seal = sealLedger(serviceOf)
  return {
    pages: [ledgerPage(seal), sealPage, witnessesPage, entryPage],
    commands: [seal, registerWitness, withdrawWitness, addCosignature],
    queries: [ledgerNow, sealToCosign, proveEntry],
    jobs: [sealDaily(serviceOf)],
  }
}
