import { confirmSheets } from './confirm-sheets.ts'
import { keyHolders } from './key-holders.ts'
import { makeSheets } from './make-sheets.ts'
import { keysPage } from './pages/keys.tsx'
import { sheetsPage } from './pages/sheets.tsx'
import { regrantServiceKey } from './regrant-service-key.ts'
import { rotateServiceKey } from './rotate-service-key.ts'
import type { Staff } from './staff.ts'
import { withdrawServiceKey } from './withdraw-service-key.ts'

export { checkWordsHeld } from './check-words-held.ts'
export { vaultControls } from './controls.ts'
/** The vault: who holds which key, sealed fields, the search in memory. */
export { beginCustody } from './custody.ts'
export { openDocumentPart, PartsSealer, type SealedPart } from './document-parts.ts'
export { openDraft, sealDraft } from './drafts.ts'
export { eraseFileRows, replayErasures } from './erase-files.ts'
export { escrowDrill } from './escrow-drill.ts'
export { exchangeFileKey } from './exchange-file-key.ts'
export {
  ableToOpen,
  fileAccess,
  grantedFiles,
  grantFile,
  liftRestriction,
  restrictFile,
  withdrawFile,
} from './file-access.ts'
export { type FileKeeper, fileIsHeld } from './file-keeper.ts'
export { type FileSeal, fileSeal, fileSeals, fileSealToWrite, keyMissing, newFileSeal } from './file-seal.ts'
export { compareAmong, findAmong } from './find-among.ts'
export { giveServiceKey } from './give-service-key.ts'
export { holdSheets } from './held-sheets.ts'
export { type HeldEntry, type Holding, KEY_TABLES, type Whose } from './holding.ts'
export { addressLookup, instanceSecret } from './instance-secret.ts'
export { openBytesFromService, openFromService, sealForService } from './intake.ts'
export { isRightSecret } from './is-right-secret.ts'
export { newKeptSeal } from './kept-seal.ts'
export { listErasures } from './list-erasures.ts'
export { phonesIn } from './names/telephone.ts'
export {
  addWrap,
  changeWrap,
  makePersonKeys,
  type PersonKeys,
  removeWrap,
  unlock,
} from './person-keys.ts'
export { plainHolding } from './plain-holding.ts'
export { recoverServiceKey } from './recover-service-key.ts'
export { addRecoveryWrap, recoveryWrapId, unlockByRecovery } from './recovery-code.ts'
export { findFiles, indexPerson, reindexPerson } from './search.ts'
export { forgetInSearch } from './search-entries.ts'
export { serviceCheck } from './service-check.ts'
export { grantServiceKey } from './service-grant.ts'
export { openInvitation, openSession, sealForInvitation, sealSession } from './session-keys.ts'
export { areSheetsMissing, sheetsMissing } from './sheets-missing.ts'
export { GROUNDS, type Ground, liftUseLimit, limitUse, passUseLimit, useIsLimited } from './use-limit.ts'
export { whoHasAPair } from './who-has-a-pair.ts'
export { keysHeld, withdrawFileGrants, withdrawServiceGrant } from './withdraw-access.ts'

/** What this room offers to whoever may. */
export const vault = (staff: Staff) => ({
  pages: [keysPage(staff), sheetsPage(staff)],
  commands: [
    makeSheets,
    confirmSheets,
    regrantServiceKey(staff),
    withdrawServiceKey(staff),
    rotateServiceKey(staff),
  ],
  queries: [keyHolders(staff)],
})
