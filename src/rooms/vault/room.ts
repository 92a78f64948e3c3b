import { confirmSheets } from './confirm-sheets.ts'
import { makeSheets } from './make-sheets.ts'
import { sheetsPage } from './pages/sheets.tsx'

/** The vault: who holds which key, sealed fields, the search in memory. */
export { beginCustody } from './custody.ts'
export { openDraft, sealDraft } from './drafts.ts'
export { type FileSeal, fileSeal, fileSeals, keyMissing, newFileSeal } from './file-seal.ts'
export { holdSheets } from './held-sheets.ts'
export { addressLookup, instanceSecret } from './instance-secret.ts'
export { isRightSecret } from './is-right-secret.ts'
export {
  addWrap,
  changeWrap,
  makePersonKeys,
  type PersonKeys,
  removeWrap,
  unlock,
  type WrapKind,
} from './person-keys.ts'
export { addRecoveryWrap, recoveryWrapId, unlockByRecovery } from './recovery-code.ts'
export { findFiles, indexPerson, reindexPerson } from './search.ts'
export { grantServiceKey } from './service-grant.ts'
export { openInvitation, openSession, sealForInvitation, sealSession } from './session-keys.ts'
export { areSheetsMissing, sheetsMissing } from './sheets-missing.ts'

/** What this room offers to whoever may. */
export const vault = {
  pages: [sheetsPage],
  commands: [makeSheets, confirmSheets],
  queries: [],
} as const
