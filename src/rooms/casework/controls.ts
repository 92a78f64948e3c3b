import type { Control } from '#platform/control.ts'
import { accountsSideBySide } from './controls/accounts-side-by-side.ts'
import { allocatedWithoutInterest } from './controls/allocated-without-interest.ts'
import { choicesAreTheFamilys } from './controls/choices-are-the-familys.ts'
import { clarificationsMarked } from './controls/clarifications-marked.ts'
import { decisionsAreTheFamilys } from './controls/decisions-are-the-familys.ts'
import { decisionsLeftToTheirMakers } from './controls/decisions-left-to-their-makers.ts'
import { disagreementsWorked } from './controls/disagreements-worked.ts'
import { everyAppealSupported } from './controls/every-appeal-supported.ts'
import { factsAskedWithPurpose } from './controls/facts-asked-with-purpose.ts'
import { fullRangeOfOptions } from './controls/full-range-of-options.ts'
import { independentCheckOffered } from './controls/independent-check-offered.ts'
import { informationRestsOnLaw } from './controls/information-rests-on-law.ts'
import { interestsWorked } from './controls/interests-worked.ts'
import { jointWork } from './controls/joint-work.ts'
import { lineAnswered } from './controls/line-answered.ts'
import { notesOffered } from './controls/notes-offered.ts'
import { oneRoleAtEachMeeting } from './controls/one-role-at-each-meeting.ts'
import { outcomesRecorded } from './controls/outcomes-recorded.ts'
import { perspectiveFirst } from './controls/perspective-first.ts'
import { perspectivesConfirmed } from './controls/perspectives-confirmed.ts'
import { pointsMade } from './controls/points-made.ts'
import { policyAndLawExplained } from './controls/policy-and-law-explained.ts'
import { practitionersServed } from './controls/practitioners-served.ts'
import { promisesKept } from './controls/promises-kept.ts'
import { reflectionsKept } from './controls/reflections-kept.ts'
import { requestsAnswered } from './controls/requests-answered.ts'
import { roleExplained } from './controls/role-explained.ts'
import { roleExplainedToPractitioners } from './controls/role-explained-to-practitioners.ts'
import { routesExplained } from './controls/routes-explained.ts'
import { signpostsGiven } from './controls/signposts-given.ts'
import { spokenForWithAgreement } from './controls/spoken-for-with-agreement.ts'
import { supportAfterDecisions } from './controls/support-after-decisions.ts'
import { tribunalSupported } from './controls/tribunal-supported.ts'
import { understandingChecked } from './controls/understanding-checked.ts'
import { viewsAreTheParents } from './controls/views-are-the-parents.ts'
import { viewsCarryTheirSource } from './controls/views-carry-their-source.ts'
import { whoSpoke } from './controls/who-spoke.ts'

/** What this room can prove of the promises that families were made. */
export const caseworkControls: readonly Control[] = [
  accountsSideBySide,
  allocatedWithoutInterest,
  choicesAreTheFamilys,
  clarificationsMarked,
  decisionsAreTheFamilys,
  decisionsLeftToTheirMakers,
  disagreementsWorked,
  everyAppealSupported,
  factsAskedWithPurpose,
  fullRangeOfOptions,
  independentCheckOffered,
  informationRestsOnLaw,
  interestsWorked,
  jointWork,
  lineAnswered,
  notesOffered,
  oneRoleAtEachMeeting,
  outcomesRecorded,
  perspectiveFirst,
  perspectivesConfirmed,
  pointsMade,
  policyAndLawExplained,
  practitionersServed,
  promisesKept,
  reflectionsKept,
  requestsAnswered,
  roleExplained,
  roleExplainedToPractitioners,
  routesExplained,
  signpostsGiven,
  spokenForWithAgreement,
  supportAfterDecisions,
  tribunalSupported,
  understandingChecked,
  viewsAreTheParents,
  viewsCarryTheirSource,
  whoSpoke,
]
