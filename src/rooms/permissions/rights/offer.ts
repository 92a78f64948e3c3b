import type { Holding } from '#rooms/vault'
import { accessAnswer } from './access/access-answer.ts'
import { checkIdentity } from './access/check-identity.ts'
import { clearAccess } from './access/clear-access.ts'
import { clearOldAnswers } from './access/clear-old-answers.ts'
import { collectAccess } from './access/collect-access.ts'
import { decideItems } from './access/decide-items.ts'
import { extendAccess } from './access/extend-access.ts'
import { fetchAnswer } from './access/fetch-answer.ts'
import { giveAccess } from './access/give-access.ts'
import { itemsToReview } from './access/items-to-review.ts'
import { readAccess } from './access/read-access.ts'
import { recordAccessRequest } from './access/record-access-request.ts'
import { refuseAccess } from './access/refuse-access.ts'
import { takeWordsOut } from './access/take-words-out.ts'
import { endCorrection } from './correction/end-correction.ts'
import { readCorrection } from './correction/read-correction.ts'
import { recordCorrection } from './correction/record-correction.ts'
import { readErasureRequest } from './erasure/read-erasure-request.ts'
import { recordErasureRequest } from './erasure/record-erasure-request.ts'
import { refuseErasure } from './erasure/refuse-erasure.ts'
import { acknowledgeComplaint } from './information/acknowledge-complaint.ts'
import { answerComplaint } from './information/answer-complaint.ts'
import { answerInformationRequest } from './information/answer-information-request.ts'
import { readBreach } from './information/read-breach.ts'
import { readDataComplaint } from './information/read-data-complaint.ts'
import { readInformationRequest } from './information/read-information-request.ts'
import { recordBreach } from './information/record-breach.ts'
import { recordDataComplaint } from './information/record-data-complaint.ts'
import { recordInformationRequest } from './information/record-information-request.ts'
import { settleBreach } from './information/settle-breach.ts'
import { holdForLaw } from './limits/hold-for-law.ts'
import { liftHold } from './limits/lift-hold.ts'
import { liftRestrictedUse } from './limits/lift-restricted-use.ts'
import { marksOfFile } from './limits/marks-of-file.ts'
import { restrictUse } from './limits/restrict-use.ts'
import { sayWhyUsed } from './limits/say-why-used.ts'
import { whoLookedAtMine } from './looks/who-looked-at-mine.ts'
import { answerOutsideAccess } from './outside/answer-outside-access.ts'
import { readOutsideAccess } from './outside/read-outside-access.ts'
import { recordOutsideAccess } from './outside/record-outside-access.ts'
import { accessPdfPage } from './pages/access-pdf.ts'
import { accessRequestPage, answerRequestPage } from './pages/access-request.tsx'
import { breachPage } from './pages/breach.tsx'
import { correctionPage } from './pages/correction.tsx'
import { dataComplaintPage } from './pages/data-complaint.tsx'
import { dataProtectionPage } from './pages/data-protection.tsx'
import { decideRetentionPage } from './pages/decide-retention.tsx'
import { answerErasurePage, erasurePage } from './pages/erasure.tsx'
import { informationRequestPage } from './pages/information-request.tsx'
import { lookedForThemPage } from './pages/looked-for-them.tsx'
import { lookedPdfPage } from './pages/looked-pdf.ts'
import { newAccessPage } from './pages/new-access.tsx'
import { newBreachPage } from './pages/new-breach.tsx'
import { newCorrectionPage } from './pages/new-correction.tsx'
import { newDataComplaintPage } from './pages/new-data-complaint.tsx'
import { newErasurePage } from './pages/new-erasure.tsx'
import { newInformationRequestPage } from './pages/new-information-request.tsx'
import { newOutsideAccessPage } from './pages/new-outside-access.tsx'
import { outsideAccessPage } from './pages/outside-access.tsx'
import { responsiblePage } from './pages/responsible.tsx'
import { retentionPage } from './pages/retention.tsx'
import { reviewAccessPage } from './pages/review-access.tsx'
import { rightsPage } from './pages/rights.tsx'
import { decideUsePage, useOfFilePage } from './pages/use-of-file.tsx'
import { sayWhoIsResponsible } from './responsibility/say-who-is-responsible.ts'
import { filesOverTime } from './retention/files-over-time.ts'
import { keepLonger } from './retention/keep-longer.ts'
import { lookThroughFiles } from './retention/look-through-files.ts'
import { rightsOfFile } from './rights-of-file.ts'

/** The rights of the people in a file; `holdings` is everything that any room keeps of families' files. */
export const rights = (holdings: readonly Holding[]) => ({
  pages: [
    rightsPage,
    newAccessPage,
    accessRequestPage(collectAccess(holdings)),
    answerRequestPage(collectAccess(holdings)),
    reviewAccessPage,
    accessPdfPage,
    newCorrectionPage,
    correctionPage,
    newErasurePage,
    erasurePage,
    answerErasurePage,
    dataProtectionPage,
    responsiblePage,
    retentionPage,
    decideRetentionPage,
    newBreachPage,
    breachPage,
    newDataComplaintPage,
    dataComplaintPage,
    newInformationRequestPage,
    newOutsideAccessPage,
    outsideAccessPage,
    informationRequestPage,
    useOfFilePage,
    decideUsePage,
    lookedForThemPage,
    lookedPdfPage,
  ],
  commands: [
    recordAccessRequest,
    checkIdentity,
    extendAccess,
    collectAccess(holdings),
    decideItems,
    takeWordsOut,
    giveAccess,
    refuseAccess,
    clearAccess,
    sayWhoIsResponsible,
    recordCorrection,
    endCorrection,
    recordErasureRequest,
    refuseErasure,
    keepLonger,
    recordInformationRequest,
    recordOutsideAccess,
    answerOutsideAccess,
    answerInformationRequest,
    recordDataComplaint,
    acknowledgeComplaint,
    answerComplaint,
    recordBreach,
    settleBreach,
    restrictUse,
    sayWhyUsed,
    liftRestrictedUse,
    holdForLaw,
    liftHold,
  ] as const,
  queries: [
    filesOverTime,
    readInformationRequest,
    readOutsideAccess,
    readDataComplaint,
    readBreach,
    rightsOfFile,
    readCorrection,
    readErasureRequest,
    marksOfFile,
    whoLookedAtMine,
    readAccess,
    itemsToReview,
    accessAnswer,
  ] as const,
  downloads: [fetchAnswer],
  jobs: [clearOldAnswers, lookThroughFiles],
})
