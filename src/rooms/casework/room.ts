import type { FileKeeper } from '#rooms/vault'
import { amendContact } from './amend-contact.ts'
import { calls } from './calls/offer.ts'
import { cases } from './cases/offer.ts'
import { clearUnfinishedDocuments } from './clear-unfinished-documents.ts'
import { contactToAmend } from './contact-to-amend.ts'
import { eraseFile } from './erase-file.ts'
import { excludePerson, letInAgain } from './exclude-person.ts'
import type { FamilyPart } from './families/beside-family.tsx'
import { families } from './families/offer.ts'
import { fetchDocument } from './fetch-document.ts'
import { findFamilies } from './find-families.ts'
import { grantFile, withdrawFile } from './grant-file.ts'
import { interestsInFiles } from './interests/offer.ts'
import { letters } from './letters/offer.ts'
import { liftRestriction } from './lift-restriction.ts'
import { listDocuments } from './list-documents.ts'
import { logContact } from './log-contact.ts'
import { lookedAtFile } from './looked-at-file.ts'
import { meetings } from './meetings/offer.ts'
import { myFiles } from './my-files.ts'
import { openFile } from './open-file.ts'
import { accessPage } from './pages/access.tsx'
import { amendContactPage } from './pages/amend-contact.tsx'
import { casePage } from './pages/case.tsx'
import { documentsPage } from './pages/documents.tsx'
import { familiesPage } from './pages/families.tsx'
import { familyPage } from './pages/family.tsx'
import { logCallPage } from './pages/log-call.tsx'
import { lookedPage } from './pages/looked.tsx'
import { myFamiliesPage } from './pages/my-families.tsx'
import { todayPage } from './pages/today.tsx'
import { paper } from './paper/offer.ts'
import { comingIn } from './requests/coming-in.ts'
import { requests } from './requests/offer.ts'
import { restrictFile } from './restrict-file.ts'
import { samples } from './samples/offer.ts'
import type { TodayPart } from './today/also-today.tsx'
import { today } from './today/offer.ts'
import { views } from './views/offer.ts'
import { whoMayOpen } from './who-may-open.ts'

export { actInWords } from './act-words.ts'
export { readMoment } from './calls/read-moment.ts'
export { PARTY_WORDS, type Party, sourceInWords } from './cases/account.ts'
export { type Account, accountsOfFile } from './cases/accounts-of.ts'
export { PressButton } from './cases/press-button.tsx'
export { dayToCome, isToCome, typedDay } from './cases/typed-day.ts'
export { caseworkControls } from './controls.ts'
export { type DocumentBrief, documentsNamed } from './documents-named.ts'
export type { FamilyPart } from './families/beside-family.tsx'
export { type FileAtRest, filesAtRest } from './families/files-at-rest.ts'
export { documentBytes } from './fetch-document.ts'
export { caseworkKeeper } from './file-keeper.ts'
export { referenceOf } from './file-reference.ts'
export { caseworkHoldings } from './holdings/casework-holdings.ts'
export { howMuchThereIs } from './how-much-there-is.ts'
export { workedOn } from './interests/worked-on.ts'
export { addressees } from './letters/addressees.ts'
export { typedParagraphs, under } from './letters/blocks.ts'
export { familyFile } from './letters/family-file.ts'
export { lettersSent } from './letters/letters-sent.ts'
export { prepareLetter } from './letters/prepare-letter.ts'
export { inTheirName } from './letters/refusals.ts'
export { speaksForOthers } from './letters/speaks-for-others.ts'
export { listDocuments } from './list-documents.ts'
export type { FilePerson } from './open-people.ts'
export { referenceInWords } from './reference.ts'
export { addLetterTo } from './requests/add-letter.ts'
export { beginRequest } from './requests/begin-request.ts'
export { newCode } from './requests/begun-code.ts'
export { fetchMail } from './requests/fetch-mail.ts'
export { goOnWithRequest } from './requests/go-on-with-request.ts'
export { putInReferral } from './requests/put-in-referral.ts'
export { putInRequest } from './requests/put-in-request.ts'
export { lettersSoFar } from './requests/receive-letter.ts'
export { requestReference } from './requests/request-reference.ts'
export { waitingTime } from './requests/waiting-time.ts'
export type { TodayPart } from './today/also-today.tsx'
export { OWNER_WORDS } from './views/how.ts'
export { type ViewsToConvey, viewsToConvey } from './views/views-to-convey.ts'

/**
 * What this room offers to whoever may; `keepers` are all rooms that keep rows of families' files, this one included, and
 * `beside` what the rooms above show beside a family's file, `alsoToday` what they have on somebody's day.
 */
export const casework = (
  keepers: readonly FileKeeper[],
  beside: readonly FamilyPart[] = [],
  alsoToday: readonly TodayPart[] = [],
) => ({
  pages: [
    todayPage(alsoToday),
    ...today.pages,
    ...requests.pages,
    logCallPage,
    familiesPage,
    myFamiliesPage,
    familyPage(beside),
    documentsPage,
    accessPage(keepers),
    amendContactPage,
    lookedPage,
    ...families(keepers).pages,
    ...calls.pages,
    casePage(beside),
    ...cases.pages,
    ...letters.pages,
    ...interestsInFiles(keepers).pages,
    ...meetings.pages,
    ...views.pages,
    ...paper.pages,
    ...samples.pages,
  ],
  commands: [
    logContact,
    amendContact,
    restrictFile,
    liftRestriction,
    grantFile,
    withdrawFile,
    excludePerson(keepers),
    letInAgain,
    eraseFile(keepers),
    ...interestsInFiles(keepers).commands,
    ...families(keepers).commands,
    ...calls.commands,
    ...cases.commands,
    ...letters.commands,
    ...meetings.commands,
    ...views.commands,
    ...paper.commands,
    ...samples.commands,
    ...comingIn.commands,
    ...today.commands,
    ...requests.commands,
  ] as const,
  queries: [
    ...today.queries,
    ...requests.queries,
    findFamilies,
    myFiles,
    openFile,
    contactToAmend,
    lookedAtFile,
    whoMayOpen,
    ...families(keepers).queries,
    ...calls.queries,
    ...cases.queries,
    ...letters.queries,
    ...interestsInFiles(keepers).queries,
    ...meetings.queries,
    ...views.queries,
    ...paper.queries,
    ...samples.queries,
    ...comingIn.queries,
    listDocuments,
  ],
  downloads: [
    fetchDocument,
    ...today.downloads,
    ...comingIn.downloads,
    ...meetings.downloads,
    ...views.downloads,
  ],
  jobs: [clearUnfinishedDocuments, ...comingIn.jobs, ...requests.jobs],
})
