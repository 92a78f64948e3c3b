/** How busy each month is, beside the average of 1.03: the shape of data/volume-model.json, which is an assumption. */
const MONTHS = [1.2, 1.1, 1.2, 0.8, 1.05, 1.2, 1.05, 0.4, 1.15, 1.25, 1.25, 0.75]
/** Monday to Friday: Mondays are busy, Fridays quiet. */
const WEEKDAYS = [0, 1.25, 1.05, 1, 0.9, 0.8, 0]
const BUSIEST = 1.25 * 1.25
const DAY_MS = 24 * 60 * 60_000

/** A moment between two days when somebody would ring: in office hours, rarely in August, most on a Monday. */
export function aMoment(random: () => number, from: Date, until: Date): Date {
  for (;;) {
    const day = new Date(from.getTime() + random() * (until.getTime() - from.getTime()))
    const weight = (MONTHS[day.getUTCMonth()] ?? 1) * (WEEKDAYS[day.getUTCDay()] ?? 0)
    if (random() * BUSIEST < weight) return inOfficeHours(random, day)
  }
}

/** About so many days later, in office hours, never at a weekend; at least an hour after. */
export function daysLater(random: () => number, from: Date, days: number): Date {
  const later = new Date(from.getTime() + days * (0.6 + random() * 0.8) * DAY_MS)
  const weekday = later.getUTCDay()
  const shifted = weekday === 6 ? 2 : weekday === 0 ? 1 : 0
  const at = inOfficeHours(random, new Date(later.getTime() + shifted * DAY_MS))
  return at.getTime() > from.getTime() + 3_600_000 ? at : new Date(from.getTime() + 3_600_000)
}

/** In office hours on the working day so many days before, or the one before that where it is a weekend. */
export function workingDayBefore(until: Date, days: number, minutes: number): Date {
  const day = new Date(until.getTime() - days * DAY_MS)
  const weekday = day.getUTCDay()
  const friday = new Date(day.getTime() - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0) * DAY_MS)
  return new Date(friday.setUTCHours(9, 0, 0, 0) + (minutes % 480) * 60_000)
}

/** The run is from nine to eleven and after school. */
function inOfficeHours(random: () => number, day: Date): Date {
  const hour = random() < 0.45 ? 9 + random() * 2 : random() < 0.5 ? 15 + random() * 1.5 : 11 + random() * 4
  return new Date(new Date(day).setUTCHours(0, 0, 0, 0) + Math.floor(hour * 60) * 60_000)
}
