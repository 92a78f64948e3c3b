export { type Citing, cite, uncite } from './cite.ts'
export { type DeadlineEvent, EVENTS, type Verified } from './deadline-rules.ts'
export type { DueDate } from './due-date.ts'
export { type Circumstances, dueDates } from './due-dates.ts'
export type { Fact, FactKind, FactState, Option } from './fact.ts'
export { KIND_WORDS } from './fact.ts'
export { factsMatching } from './facts-matching.ts'
export { factsNamed } from './facts-named.ts'
export { ISSUES, type Issue, issueInWords } from './issues.ts'
export { optionsFor } from './options-for.ts'
export {
  addDays,
  addMonths,
  dateAt,
  dateInWords,
  dayMonthYear,
  type PlainDate,
  readDate,
} from './plain-date.ts'
export { type ReviewDue, reviewsDue } from './reviews-due.ts'
export type { SchoolCalendar } from './school-calendar.ts'
export { isWorkingDay } from './working-days.ts'
