import type { CaseDate } from '../cases/dates-of.ts'
import type { Decision } from '../cases/decisions-of.ts'

/**
 * The dates of a case that a letter may name. A decision that its maker has not told the family is not told by a date
 * either (R15): what was counted from something that happened since, or entered since, is left out, unless a decision
 * that they do know of was sent on that very day. A hearing is named, since its parties have the tribunal's letter; but
 * for a decision of the tribunal itself.
 */
export function datesKnownToFamily(
  dates: readonly CaseDate[],
  decisions: readonly Decision[],
): readonly CaseDate[] {
  const untold = decisions.filter(({ toldAt }) => !toldAt)
  if (untold.length === 0) return dates
  const known = new Set(
    decisions.flatMap(({ toldAt, madeOn, noticeSentOn, noticeReceivedOn }) =>
      toldAt ? [madeOn, noticeSentOn, noticeReceivedOn] : [],
    ),
  )
  const since = untold.map(({ madeOn }) => madeOn).sort()[0] ?? ''
  const recorded = Math.min(...untold.map(({ at }) => at.getTime()))
  const isKnown = (day: string) => day < since || known.has(day)
  const isOfTribunal = untold.some(({ whose }) => whose === 'tribunal')
  return dates.filter(date =>
    date.kind === 'computed'
      ? Object.values(date.events).every(isKnown)
      : date.at.getTime() < recorded || (date.hearing && !isOfTribunal),
  )
}
