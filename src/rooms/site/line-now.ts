import { addDays, dateAt, dateInWords, isBankHoliday, type PlainDate, weekdayOf } from '#rooms/facts'
import { type Stretch, timeOfDay } from './opening-hours.ts'
import type { Reach } from './reach.ts'

/** How far ahead the next opening is looked for. */
const DAYS_AHEAD = 60

/**
 * Whether the line is open at this moment, on English clocks, and until when; or when it opens next. Undefined while
 * nobody has entered any hours: then nothing is claimed.
 */
export function lineNow(
  reach: Pick<Reach, 'hours' | 'closed' | 'onBankHolidays' | 'isOpen'>,
  now: Date,
): { isOpen: boolean; sentence: string } | undefined {
  if (!reach.isOpen) return { isOpen: false, sentence: 'The service is closed for now.' }
  if (reach.hours.every(day => day.length === 0)) return undefined
  const [today, minute] = [dateAt(now), minuteOfDay(now)]
  const open = hoursOn(reach, today).find(([from, until]) => from <= minute && minute < until)
  if (open) return { isOpen: true, sentence: `The line is open now, until ${timeOfDay(open[1])}.` }
  const next = nextOpening(reach, today, minute)
  return {
    isOpen: false,
    sentence: `The line is closed now.${next ? ` It opens ${inWords(next, today)}.` : ''}`,
  }
}

/** The stretches of one day, closed days and bank holidays left out. */
function hoursOn(
  { hours, closed, onBankHolidays }: Pick<Reach, 'hours' | 'closed' | 'onBankHolidays'>,
  date: PlainDate,
): readonly Stretch[] {
  const isClosed = closed.some(({ from, until }) => from <= date && date <= until)
  if (isClosed || (!onBankHolidays && isBankHoliday(date))) return []
  return hours[weekdayOf(date) - 1] ?? []
}

interface Opening {
  readonly date: PlainDate
  readonly minute: number
}

function nextOpening(
  reach: Parameters<typeof hoursOn>[0],
  today: PlainDate,
  minute: number,
): Opening | undefined {
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
    const date = addDays(today, ahead)
    const next = hoursOn(reach, date).find(([from]) => ahead > 0 || from > minute)
    if (next) return { date, minute: next[0] }
  }
  return undefined
}

function inWords({ date, minute }: Opening, today: PlainDate): string {
  const at = timeOfDay(minute)
  if (date === today) return `today at ${at}`
  if (date === addDays(today, 1)) return `tomorrow at ${at}`
  return `on ${dateInWords(date)} at ${at}`
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
})

function minuteOfDay(now: Date): number {
  const [hour = 0, minute = 0] = CLOCK.format(now).split(':').map(Number)
  return hour * 60 + minute
}
