import type { Control } from '#platform/control.ts'
import { accountsSideBySide } from './controls/accounts-side-by-side.ts'
import { choicesAreTheFamilys } from './controls/choices-are-the-familys.ts'
import { decisionsAreTheFamilys } from './controls/decisions-are-the-familys.ts'
import { decisionsLeftToTheirMakers } from './controls/decisions-left-to-their-makers.ts'
import { disagreementsWorked } from './controls/disagreements-worked.ts'
import { everyAppealSupported } from './controls/every-appeal-supported.ts'
import { factsAskedWithPurpose } from './controls/facts-asked-with-purpose.ts'
import { fullRangeOfOptions } from './controls/full-range-of-options.ts'
import { independentCheckOffered } from './controls/independent-check-offered.ts'
import { informationRestsOnLaw } from './controls/information-rests-on-law.ts'
import { interestsWorked } from './controls/interests-worked.ts'
import { lineAnswered } from './controls/line-answered.ts'
import { outcomesRecorded } from './controls/outcomes-recorded.ts'
import { perspectiveFirst } from './controls/perspective-first.ts'
import { perspectivesConfirmed } from './controls/perspectives-confirmed.ts'
import { policyAndLawExplained } from './controls/policy-and-law-explained.ts'
import { practitionersServed } from './controls/practitioners-served.ts'
import { promisesKept } from './controls/promises-kept.ts'
import { requestsAnswered } from './controls/requests-answered.ts'
import { roleExplained } from './controls/role-explained.ts'
import { roleExplainedToPractitioners } from './controls/role-explained-to-practitioners.ts'
import { routesExplained } from './controls/routes-explained.ts'
import { signpostsGiven } from './controls/signposts-given.ts'
import { supportAfterDecisions } from './controls/support-after-decisions.ts'
import { tribunalSupported } from './controls/tribunal-supported.ts'
import { viewsCarryTheirSource } from './controls/views-carry-their-source.ts'

/** What this room can prove of the promises that families were made. */
export const caseworkControls: readonly Control[] = [
  accountsSideBySide,
  choicesAreTheFamilys,
  decisionsAreTheFamilys,
  decisionsLeftToTheirMakers,
  disagreementsWorked,
  everyAppealSupported,
  factsAskedWithPurpose,
  fullRangeOfOptions,
  independentCheckOffered,
  informationRestsOnLaw,
  interestsWorked,
  lineAnswered,
  outcomesRecorded,
  perspectiveFirst,
  perspectivesConfirmed,
  policyAndLawExplained,
  practitionersServed,
  promisesKept,
  requestsAnswered,
  roleExplained,
  roleExplainedToPractitioners,
  routesExplained,
  signpostsGiven,
  supportAfterDecisions,
  tribunalSupported,
  viewsCarryTheirSource,
]
