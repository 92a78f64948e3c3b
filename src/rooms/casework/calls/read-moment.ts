const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Where only a day is said, the end of the working day. */
const END_OF_DAY = { hour: 17, minute: 0 }

interface Time {
  readonly hour: number
  readonly minute: number
}

/**
 * The moment that somebody types with few keys: "tomorrow 10am", "Tue 16:00", "25 Nov 4pm", "25/11/2026 16:00", "16:30"
 * (today), also in the order in which a page shows it ("25 November 2026, 16:00"). A day of the week is the next such day, a date without year the next or, with `lookingBack`,
 * the last such date. Local time in England. Undefined when it is none, or no such day exists.
 */
export function readMoment(text: string, now: Date, lookingBack = false): Date | undefined {
  const words = text
    .toLowerCase()
    .replaceAll(/,|\bat\b/g, ' ')
    .trim()
    .split(/\s+/)
  const at = words.findIndex(word => timeOf(word) !== undefined)
  const time = at < 0 ? END_OF_DAY : timeOf(words[at] ?? '')
  const today = localDay(now)
  const day = dayOf(
    words.filter((_, place) => place !== at),
    today,
    lookingBack,
  )
  if (!day || !time || (at < 0 && words.join('') === '')) return undefined
  return momentOf(day, time)
}

function timeOf(word: string): Time | undefined {
  const [, hours, minutes = '0', half] = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/.exec(word) ?? []
  if (hours === undefined || (!half && !/[:.]/.test(word))) return undefined
  const [hour, minute] = [(Number(hours) % (half ? 12 : 24)) + (half === 'pm' ? 12 : 0), Number(minutes)]
  const isTime = Number(hours) < (half ? 13 : 24) && minute < 60
  return isTime ? { hour, minute } : undefined
}

/** A day of the calendar as the number of milliseconds of its midnight in UTC: plain counting, no clock changes. */
type Day = number
const DAY_MS = 86_400_000

function dayOf(words: string[], today: Day, lookingBack: boolean): Day | undefined {
  const [first = '', second, third] =
    words[0] && weekday(words[0]) >= 0 && words.length > 1 ? words.slice(1) : words
  if (first === '' || first === 'today') return today
  if (first === 'tomorrow') return today + DAY_MS
  if (first === 'yesterday') return today - DAY_MS
  if (weekday(first) >= 0) return nextWeekday(weekday(first), today, lookingBack)
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d\d))?$/.exec(first) ?? []
  if (day && month) return dated(Number(day), Number(month) - 1, yearOf(year), today, lookingBack)
  const named = MONTHS.indexOf((second ?? '').slice(0, 3))
  if (!/^\d{1,2}(st|nd|rd|th)?$/.test(first) || named < 0) return undefined
  return dated(Number.parseInt(first, 10), named, yearOf(third), today, lookingBack)
}

const weekday = (word: string) => (/^[a-z]{3,}$/.test(word) ? DAYS.indexOf(word.slice(0, 3)) : -1)

function nextWeekday(wanted: number, today: Day, lookingBack: boolean): Day {
  const standing = new Date(today).getUTCDay()
  const days = lookingBack ? -((standing - wanted + 7) % 7 || 7) : (wanted - standing + 7) % 7 || 7
  return today + days * DAY_MS
}

const yearOf = (text: string | undefined) =>
  text === undefined ? undefined : Number(text.length === 2 ? `20${text}` : text)

function dated(day: number, month: number, year: number | undefined, today: Day, lookingBack: boolean) {
  const thisYear = new Date(today).getUTCFullYear()
  const given = realDay(year ?? thisYear, month, day)
  if (given === undefined || year !== undefined) return given
  if (lookingBack) return given > today ? realDay(thisYear - 1, month, day) : given
  return given < today ? realDay(thisYear + 1, month, day) : given
}

function realDay(year: number, month: number, day: number): Day | undefined {
  const at = Date.UTC(year, month, day)
  const made = new Date(at)
  const isReal = made.getUTCMonth() === month && made.getUTCDate() === day && year > 1990 && year < 2200
  return isReal ? at : undefined
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

/** What a clock on an English wall shows at this moment, counted as if it were UTC. */
function wallClock(at: Date): number {
  const parts = Object.fromEntries(LONDON.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute)
}

const localDay = (now: Date): Day => Math.floor(wallClock(now) / DAY_MS) * DAY_MS

/** In the hour that a clock change leaves out, the moment an hour later. */
function momentOf(day: Day, { hour, minute }: Time): Date {
  const wanted = day + hour * 3_600_000 + minute * 60_000
  const first = new Date(wanted - (wallClock(new Date(wanted)) - wanted))
  return new Date(first.getTime() + Math.max(0, wanted - wallClock(first)))
}
