import { caseAccountsPage } from '../pages/case-accounts.tsx'
import { caseDatesPage } from '../pages/case-dates.tsx'
import { caseInformationPage } from '../pages/case-information.tsx'
import { caseOptionsPage } from '../pages/case-options.tsx'
import { caseOutcomesPage } from '../pages/case-outcomes.tsx'
import { changeCasePage } from '../pages/change-case.tsx'
import { closeCasePage } from '../pages/close-case.tsx'
import { decisionPage } from '../pages/decision.tsx'
import { disagreementPage } from '../pages/disagreement.tsx'
import { inquiryPage } from '../pages/inquiry.tsx'
import { newCasePage } from '../pages/new-case.tsx'
import { newDecisionPage } from '../pages/new-decision.tsx'
import { newDisagreementPage } from '../pages/new-disagreement.tsx'
import { newInquiryPage } from '../pages/new-inquiry.tsx'
import { perspectivePage } from '../pages/perspective.tsx'
import { releaseDecisionPage } from '../pages/release-decision.tsx'
import { addAccount } from './add-account.ts'
import { addOutcome } from './add-outcome.ts'
import { askForFacts } from './ask-for-facts.ts'
import { beginCase } from './begin-case.ts'
import { caseFromContact } from './case-from-contact.ts'
import { caseTimeline } from './case-timeline.ts'
import { changeCase } from './change-case.ts'
import { chooseOption } from './choose-option.ts'
import { claimExemption } from './claim-exemption.ts'
import { closeCase } from './close-case.ts'
import { computeDates } from './compute-dates.ts'
import { confirmAccount } from './confirm-account.ts'
import { endDisagreement } from './end-disagreement.ts'
import { enterDate } from './enter-date.ts'
import { explainOptions } from './explain-options.ts'
import { explainRoutes } from './explain-routes.ts'
import { giveInformation } from './give-information.ts'
import { markDifference } from './mark-difference.ts'
import { markOpenedInError } from './mark-opened-in-error.ts'
import { noteNoPolicy } from './note-no-policy.ts'
import { offerFollowUp } from './offer-follow-up.ts'
import { openAgain } from './open-again.ts'
import { promptMaker } from './prompt-maker.ts'
import { readCase } from './read-case.ts'
import { recordDecision } from './record-decision.ts'
import { recordDisagreement } from './record-disagreement.ts'
import { recordFinding } from './record-finding.ts'
import { recordPerspective } from './record-perspective.ts'
import { releaseDecision } from './release-decision.ts'
import { restCase } from './rest-case.ts'
import { settleDate } from './settle-date.ts'
import { tellFamily } from './tell-family.ts'

/** Everything about a case that this room offers to whoever may. */
export const cases = {
  pages: [
    newCasePage,
    perspectivePage,
    caseOptionsPage,
    caseDatesPage,
    caseAccountsPage,
    newDecisionPage,
    decisionPage,
    releaseDecisionPage,
    newDisagreementPage,
    disagreementPage,
    newInquiryPage,
    inquiryPage,
    caseInformationPage,
    caseOutcomesPage,
    changeCasePage,
    closeCasePage,
  ],
  commands: [
    beginCase,
    changeCase,
    recordPerspective,
    explainOptions,
    chooseOption,
    addAccount,
    confirmAccount,
    markDifference,
    recordDisagreement,
    explainRoutes,
    endDisagreement,
    recordDecision,
    promptMaker,
    tellFamily,
    releaseDecision,
    offerFollowUp,
    computeDates,
    enterDate,
    settleDate,
    claimExemption,
    askForFacts,
    recordFinding,
    giveInformation,
    noteNoPolicy,
    addOutcome,
    closeCase,
    restCase,
    openAgain,
    markOpenedInError,
  ],
  queries: [readCase, caseTimeline, caseFromContact],
} as const
