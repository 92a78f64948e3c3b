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
import { whoLookedAtMine } from './looks/who-looked-at-mine.ts'
import { accessPdfPage } from './pages/access-pdf.ts'
import { accessRequestPage } from './pages/access-request.tsx'
import { lookedForThemPage } from './pages/looked-for-them.tsx'
import { lookedPdfPage } from './pages/looked-pdf.ts'
import { newAccessPage } from './pages/new-access.tsx'
import { reviewAccessPage } from './pages/review-access.tsx'
import { rightsPage } from './pages/rights.tsx'
import { rightsOfFile } from './rights-of-file.ts'

/** The rights of the people in a file; `holdings` is everything that any room keeps of families' files. */
export const rights = (holdings: readonly Holding[]) => ({
  pages: [
    rightsPage,
    newAccessPage,
    accessRequestPage(holdings),
    reviewAccessPage,
    accessPdfPage,
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
  ] as const,
  queries: [rightsOfFile, whoLookedAtMine, readAccess, itemsToReview, accessAnswer] as const,
  downloads: [fetchAnswer],
  jobs: [clearOldAnswers],
})
