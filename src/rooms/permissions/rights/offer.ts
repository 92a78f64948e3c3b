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

/** The rights of the people in a file; `holdings` is everything that any room keeps of families' files. */
export const rights = (holdings: readonly Holding[]) => ({
  pages: [],
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
  queries: [readAccess, itemsToReview, accessAnswer] as const,
  downloads: [fetchAnswer],
  jobs: [clearOldAnswers],
})
