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
import { sayWhoIsResponsible } from './controller/say-who-is-responsible.ts'
import { endCorrection } from './correction/end-correction.ts'
import { readCorrection } from './correction/read-correction.ts'
import { recordCorrection } from './correction/record-correction.ts'
import { readErasureRequest } from './erasure/read-erasure-request.ts'
import { recordErasureRequest } from './erasure/record-erasure-request.ts'
import { refuseErasure } from './erasure/refuse-erasure.ts'
import { holdForLaw } from './limits/hold-for-law.ts'
import { liftHold } from './limits/lift-hold.ts'
import { liftRestrictedUse } from './limits/lift-restricted-use.ts'
import { marksOfFile } from './limits/marks-of-file.ts'
import { restrictUse } from './limits/restrict-use.ts'
import { sayWhyUsed } from './limits/say-why-used.ts'
import { whoLookedAtMine } from './looks/who-looked-at-mine.ts'
import { accessPdfPage } from './pages/access-pdf.ts'
import { accessRequestPage } from './pages/access-request.tsx'
import { correctionPage } from './pages/correction.tsx'
import { erasurePage } from './pages/erasure.tsx'
import { lookedForThemPage } from './pages/looked-for-them.tsx'
import { lookedPdfPage } from './pages/looked-pdf.ts'
import { newAccessPage } from './pages/new-access.tsx'
import { newCorrectionPage } from './pages/new-correction.tsx'
import { newErasurePage } from './pages/new-erasure.tsx'
import { reviewAccessPage } from './pages/review-access.tsx'
import { rightsPage } from './pages/rights.tsx'
import { useOfFilePage } from './pages/use-of-file.tsx'
import { rightsOfFile } from './rights-of-file.ts'

/** The rights of the people in a file; `holdings` is everything that any room keeps of families' files. */
export const rights = (holdings: readonly Holding[]) => ({
  pages: [
    rightsPage,
    newAccessPage,
    accessRequestPage(holdings),
    reviewAccessPage,
    accessPdfPage,
    newCorrectionPage,
    correctionPage,
    newErasurePage,
    erasurePage,
    useOfFilePage,
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
    restrictUse,
    sayWhyUsed,
    liftRestrictedUse,
    holdForLaw,
    liftHold,
  ] as const,
  queries: [
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
  jobs: [clearOldAnswers],
})
