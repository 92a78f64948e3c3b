import { addDays, isWorkingDay, type PlainDate } from '#rooms/facts'

/** The day so many working days after this one. */
export const workingDaysOn = (from: PlainDate, days: number): PlainDate =>
  workingDaysAfter(from, days).at(-1) ?? from

/** So many working days after this one, in their order. */
export function workingDaysAfter(from: PlainDate, days: number): PlainDate[] {
  const found: PlainDate[] = []
  for (let date = addDays(from, 1); found.length < days; date = addDays(date, 1))
    if (isWorkingDay(date)) found.push(date)
  return found
}

/** How many working days a day lies after another; 0 for the same day, and for one that lies before. */
export function workingDaysBetween(from: PlainDate, until: PlainDate): number {
  let count = 0
  for (let date = addDays(from, 1); date <= until; date = addDays(date, 1)) if (isWorkingDay(date)) count++
  return count
}
