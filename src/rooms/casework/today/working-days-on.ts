import { addDays, isWorkingDay, type PlainDate } from '#rooms/facts'

/** The day so many working days after this one. */
export function workingDaysOn(from: PlainDate, days: number): PlainDate {
  let [date, left] = [from, days]
  while (left > 0) {
    date = addDays(date, 1)
    if (isWorkingDay(date)) left--
  }
  return date
}

/** How many working days a day lies after another; 0 for the same day, and for one that lies before. */
export function workingDaysBetween(from: PlainDate, until: PlainDate): number {
  let count = 0
  for (let date = addDays(from, 1); date <= until; date = addDays(date, 1)) if (isWorkingDay(date)) count++
  return count
}
