const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** A day (`2027-01-04`) as a letter bears it: "4 January 2027". */
export const writtenDate = (day: string): string => DAY.format(new Date(day))

/** The same with its weekday, where somebody must act by then: "Monday 4 January 2027". */
export const writtenDay = (day: string): string => `${WEEKDAY.format(new Date(day))} ${writtenDate(day)}`
