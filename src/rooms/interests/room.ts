import { confirmDeclarations } from './declaring/confirm-declarations.ts'
import { declareInterest, type WorkedOn } from './declaring/declare-interest.ts'
import { declareNone } from './declaring/declare-none.ts'
import { endDeclaration } from './declaring/end-declaration.ts'
import { myDeclarations } from './declaring/my-declarations.ts'
import { registerOfInterests } from './declaring/register-of-interests.ts'
import { setRenewalInterval } from './declaring/set-renewal-interval.ts'
import { countInterests } from './judging/interest-counts.ts'
import { judgeLeadersMatch } from './judging/judge-leaders-match.ts'
import { matchesOfLeaders } from './judging/matches-of-leaders.ts'
import { declarePage } from './pages/declare.tsx'
import { endDeclarationPage } from './pages/end-declaration.tsx'
import { handOverPressurePage } from './pages/hand-over-pressure.tsx'
import { renewalIntervalPage } from './pages/interval.tsx'
import { myInterestsPage } from './pages/my-interests.tsx'
import { ofLeadersPage } from './pages/of-leaders.tsx'
import { pressurePage } from './pages/pressure.tsx'
import { pressureReportPage } from './pages/pressure-report.tsx'
import { pressureReportsPage } from './pages/pressure-reports.tsx'
import { registerPage } from './pages/register.tsx'
import { answerPressure } from './pressure/answer-pressure.ts'
import { closePressure } from './pressure/close-pressure.ts'
import { countPressure } from './pressure/count-pressure.ts'
import { handOverPressure } from './pressure/hand-over-pressure.ts'
import { myPressure } from './pressure/my-pressure.ts'
import { pressureReports } from './pressure/pressure-reports.ts'
import { readPressure } from './pressure/read-pressure.ts'
import { reportPressure } from './pressure/report-pressure.ts'

export { compareWith, type Declared } from './comparing/compare-with.ts'
export type { FileToCompare, PersonToCompare } from './comparing/file-to-compare.ts'
export type { FoundHow } from './comparing/find-matches.ts'
export { foreseeInterests } from './comparing/foresee-interests.ts'
export { lookForInterests, type StandsBetween } from './comparing/look-for-interests.ts'
export { type Between, notAvailable } from './comparing/stands-between.ts'
export { interestsControls } from './controls.ts'
export { DeclarationCard } from './declaring/declaration-card.tsx'
export { declarationsNamed } from './declaring/declarations-named.ts'
export { declarationDue } from './declaring/due.ts'
export { bars } from './declaring/kinds.ts'
export { interestsKeeper } from './file-keeper.ts'
export { heldShutOut } from './held-shut-out.ts'
export { groundsInWords } from './judging/ground-words.ts'
export { keptOut } from './judging/kept-out.ts'
export { type Match, matchesFor } from './judging/match.ts'
export { goOver } from './judging/override.ts'
export { enterOwnFamily } from './judging/own-family.ts'
export { enterShutOut, judgedAlready, judgedPlace, STANDINGS, settleMatch } from './judging/settle-match.ts'
export { enterShutOutByHand, forgetShutOut, shutOutByHand } from './judging/shut-out-by-hand.ts'

/** What this room offers to whoever may. It is told what somebody works on, by the room that knows. */
export const interests = (workedOn: WorkedOn) => ({
  pages: [
    myInterestsPage,
    declarePage(workedOn),
    endDeclarationPage,
    registerPage,
    renewalIntervalPage,
    ofLeadersPage,
    pressurePage,
    pressureReportsPage,
    pressureReportPage,
    handOverPressurePage,
  ],
  commands: [
    declareInterest(workedOn),
    declareNone,
    confirmDeclarations,
    endDeclaration,
    setRenewalInterval,
    judgeLeadersMatch,
    reportPressure,
    answerPressure,
    closePressure,
    handOverPressure,
  ],
  queries: [
    myDeclarations,
    registerOfInterests,
    countInterests,
    matchesOfLeaders,
    myPressure,
    pressureReports,
    readPressure,
    countPressure,
  ],
})
