import { isBankHoliday } from './bank-holidays.ts'
import { addDays, dayOf, monthOf, type PlainDate, weekdayOf } from './plain-date.ts'

/** Whether a day counts. */
export type Counts = (date: PlainDate) => boolean

/** Monday to Friday, without the bank holidays of England. */
export const isWorkingDay: Counts = date => weekdayOf(date) < 6 && !isBankHoliday(date)

/**
 * A day that counts before the tribunal in a case about special educational needs: a working day, not from 25 December
 * to 1 January, not in August (SI 2008/2699 rule 12).
 */
export const isTribunalDay: Counts = date => isWorkingDay(date) && monthOf(date) !== 8 && !isYearsEnd(date)

const isYearsEnd = (date: PlainDate) =>
  (monthOf(date) === 12 && dayOf(date) >= 25) || (monthOf(date) === 1 && dayOf(date) === 1)

/** The n-th counting day after this one, which is not counted itself; before it where n is negative. */
export function countDays(from: PlainDate, n: number, counts: Counts): PlainDate {
  const step = Math.sign(n)
  let date = from
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, step)
    if (counts(date)) left--
  }
  return date
}

/** The n-th counting day, this one being the first where it counts. */
export const countDaysInclusive = (from: PlainDate, n: number, counts: Counts): PlainDate =>
  countDays(addDays(from, -1), n, counts)

/** This day where it counts, otherwise the next one that does. */
export const rolledOn = (date: PlainDate, counts: Counts): PlainDate => countDaysInclusive(date, 1, counts)
