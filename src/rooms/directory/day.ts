const LONG = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' })
const ISO = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' })

/** The day of a moment as people say it in England: "22 November 2026". */
export const dayInWords = (at: Date): string => LONG.format(at)

/** The day of a moment in England as data: "2026-11-22". */
export const dayAsData = (at: Date): string => ISO.format(at)
