import { approveFact } from './approve-fact.ts'
import { checkFact } from './check-fact.ts'
import { factHistory } from './fact-history.ts'
import { factsWaiting } from './facts-waiting.ts'
import { findDueDates } from './find-due-dates.ts'
import { keepSchoolCalendar } from './keep-school-calendar.ts'
import { listFacts } from './list-facts.ts'
import { openFact } from './open-fact.ts'
import { optionsOfIssue } from './options-of-issue.ts'
import { deadlinesPage } from './pages/deadlines.tsx'
import { factPage } from './pages/fact.tsx'
import { factsPage } from './pages/facts.tsx'
import { optionsPage } from './pages/options.tsx'
import { proposalPage } from './pages/proposal.tsx'
import { schoolCalendarsPage } from './pages/school-calendars.tsx'
import { changeFactPage, newFactPage } from './pages/word-fact.tsx'
import { proposeFact } from './propose-fact.ts'
import { proposeWithdrawal } from './propose-withdrawal.ts'
import { readProposal } from './read-proposal.ts'
import { schoolCalendars } from './school-calendars.ts'
import { takeBackFact } from './take-back-fact.ts'
import { turnDownFact } from './turn-down-fact.ts'

export { isBankHoliday } from './bank-holidays.ts'
export { cite } from './cite.ts'
export { factsControls } from './controls.ts'
export { EVENTS } from './deadline-rules.ts'
export type { DueDate } from './due-date.ts'
export { dueDates } from './due-dates.ts'
export type { Fact, FactKind, Option } from './fact.ts'
export { KIND_WORDS } from './fact.ts'
export { FactCard } from './fact-card.tsx'
export { factsMatching, factsNear } from './facts-matching.ts'
export { factsNamed } from './facts-named.ts'
export { ISSUES, issueInWords } from './issues.ts'
export { optionsFor } from './options-for.ts'
export {
  addDays,
  addMonths,
  dateAt,
  dateInWords,
  dayMonthYear,
  type PlainDate,
  readDate,
  weekdayOf,
} from './plain-date.ts'
export { readClosing } from './read-stretches.ts'
export { calendarsOfSchools } from './school-calendars.ts'
export { schoolClosedOn } from './school-closed-on.ts'
export { countDays, isWorkingDay, rolledOn } from './working-days.ts'

/** What this room offers to whoever may. */
export const facts = {
  pages: [
    factsPage,
    newFactPage,
    schoolCalendarsPage,
    factPage,
    changeFactPage,
    proposalPage,
    optionsPage,
    deadlinesPage,
  ],
  commands: [
    proposeFact,
    proposeWithdrawal,
    approveFact,
    turnDownFact,
    takeBackFact,
    checkFact,
    keepSchoolCalendar,
  ],
  queries: [
    listFacts,
    openFact,
    factHistory,
    factsWaiting,
    readProposal,
    optionsOfIssue,
    findDueDates,
    schoolCalendars,
  ],
} as const
