/** A stretch of a day in minutes after midnight: from, and until which it lasts. */
export type Stretch = readonly [from: number, until: number]
/** Seven days, Monday first, each with the stretches in which the line is open; none where it is closed. */
export type Week = readonly (readonly Stretch[])[]

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/**
 * Reads hours as people write them: "9am to 4:30pm", "9:00-12:30, 13.30-16:00", "10 to noon and 1pm to 4pm". Nothing, or
 * "closed", gives no stretch. Undefined for what is no time, ends before it begins, or lies over another.
 */
export function readHours(typed: string): Stretch[] | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '' || text === 'closed') return []
  const stretches = text.split(/,|;|\band\b/).map(readStretch)
  const read = stretches.flatMap(stretch => (stretch ? [stretch] : []))
  const isInOrder = read.every(([from, until], at) => from < until && from >= (read[at - 1]?.[1] ?? 0))
  return read.length === stretches.length && isInOrder ? read : undefined
}

function readStretch(text: string): Stretch | undefined {
  const [from, until, ...more] = text.split(/\s*(?:-|–|\bto\b|\buntil\b)\s*/).map(readTime)
  if (from === undefined || until === undefined || more.length > 0) return undefined
  // Midnight at the end of a day, not at its beginning.
  return [from, until || DAY]
}

function readTime(text: string): number | undefined {
  const word = text.trim()
  if (word === 'midnight') return 0
  if (['noon', 'midday', '12 noon', '12noon'].includes(word)) return 12 * 60
  const [, hour, minute = '0', half] = /^(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?$/.exec(word) ?? []
  if (!hour || Number(minute) > 59) return undefined
  if (!half) return inDay(Number(hour) * 60 + Number(minute))
  if (Number(hour) < 1 || Number(hour) > 12) return undefined
  return (Number(hour) % 12) * 60 + Number(minute) + (half === 'pm' ? 12 * 60 : 0)
}

const DAY = 24 * 60

const inDay = (minutes: number) => (minutes <= DAY ? minutes : undefined)

/** A day's hours as people read them: "9am to 12:30pm and 1:30pm to 4pm", or "closed". */
export const hoursInWords = (stretches: readonly Stretch[]): string =>
  stretches.map(([from, until]) => `${timeOfDay(from)} to ${timeOfDay(until)}`).join(' and ') || 'closed'

/** 540 as "9am", 750 as "12:30pm", 720 as "midday". */
export function timeOfDay(minutes: number): string {
  if (minutes === 12 * 60) return 'midday'
  if (minutes % DAY === 0) return 'midnight'
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  const clock = `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, '0')}` : ''}`
  return `${clock}${hour < 12 ? 'am' : 'pm'}`
}
