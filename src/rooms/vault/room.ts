/** The vault: who holds which key, sealed fields, the search in memory. */
export {
  beginCustody,
  grantServiceKey,
  makePersonKeys,
  openInvitation,
  openSession,
  sealForInvitation,
  sealSession,
  unlock,
} from './custody.ts'
export { openDraft, sealDraft } from './drafts.ts'
export { type FileSeal, fileSeal, fileSeals, keyMissing, newFileSeal } from './file-seal.ts'
export { addressLookup, instanceSecret } from './instance-secret.ts'
export { isRightSecret } from './is-right-secret.ts'
export { findFiles, indexPerson } from './search.ts'
