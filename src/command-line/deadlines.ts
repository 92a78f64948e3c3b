import {
  type DueDate,
  dateInWords,
  dueDates,
  EVENTS,
  type PlainDate,
  readClosing,
  readDate,
  schoolClosedOn,
} from '#rooms/facts'

/**
 * `evenhand deadlines --event NAME=YYYY-MM-DD ... [--closed DAY[..DAY]] [--json]`: every date that follows from these
 * events, in school days by the days on which the school is closed. Needs neither a database nor a key. Gives 2 for a
 * name or a day that is not known, with a sentence that says what to do.
 */
export async function deadlines(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) return help()
  const read = readArgs(args.filter(arg => arg !== '--json'))
  if (typeof read === 'string') {
    console.error(read)
    return 2
  }
  const school = schoolClosedOn(read.closed, Object.values(read.events))
  const found = dueDates(read.events, school && { school })
  if (args.includes('--json')) console.log(JSON.stringify(found, null, 2))
  else console.log(found.length > 0 ? found.map(inWords).join('\n\n') : NONE)
  return 0
}

const USAGE =
  'Usage: evenhand deadlines --event NAME=YYYY-MM-DD ... [--closed YYYY-MM-DD[..YYYY-MM-DD]] [--json]. The names: evenhand deadlines --help'
const NONE = 'No rule of ours was in force for that on that day.'

type Closing = NonNullable<ReturnType<typeof readClosing>>

interface Read {
  readonly events: Record<string, PlainDate>
  readonly closed: Closing[]
}

/** The events and closed days of the command line, or the sentence that says what to mend. */
function readArgs(args: readonly string[]): Read | string {
  const read: Read = { events: {}, closed: [] }
  const words = args.values()
  for (const word of words) {
    const [, name, joined] = /^--(event|closed)(?:=(.*))?$/s.exec(word) ?? []
    if (!name) return `What is ${word}? ${USAGE}`
    const given = joined ?? words.next().value
    if (given === undefined) return USAGE
    const fault = name === 'event' ? addEvent(read, given) : addClosing(read, given)
    if (fault) return fault
  }
  return Object.keys(read.events).length > 0 ? read : USAGE
}

function addEvent({ events }: Read, given: string): string | undefined {
  const [name = '', day = '', ...more] = given.split('=')
  const fault = faultOf(name, day, more.length > 0, events)
  if (!fault) events[name] = day
  return fault
}

function addClosing({ closed }: Read, given: string): string | undefined {
  const stretch = readClosing(given)
  if (!stretch)
    return `“${given}” is no day or stretch of days. Write it as --closed 2026-11-27 or --closed 2026-12-21..2027-01-01`
  closed.push(stretch)
  return undefined
}

function faultOf(
  name: string,
  day: string,
  hasMore: boolean,
  events: Readonly<Record<string, PlainDate>>,
): string | undefined {
  if (!EVENTS.has(name)) return `No rule knows an event “${name}”. ${USAGE}`
  if (Object.hasOwn(events, name)) return `“${name}” is given twice: each event has one day.`
  if (hasMore || readDate(day) !== day || !/^\d{4}-/.test(day))
    return `“${day}” is no day of the calendar. Write it as 2026-11-22, from 1990 on: --event ${name}=2026-11-22`
  return undefined
}

function inWords(date: DueDate): string {
  return [
    `${BOUNDARY[date.boundary]} ${dateInWords(date.due)}  ${date.rule}`,
    `  ${date.what}.`,
    `  Act by ${dateInWords(date.safe)}.`,
    ...Object.entries(date.events).map(([name, day]) => `  ${EVENTS.get(name)?.words}: ${dateInWords(day)}.`),
    `  ${date.source} (${VERIFIED[date.verified]}, ${date.checked}).`,
    ...[...date.warnings, ...date.notes].map(note => `  ${note}`),
    ...date.exemptions.map(reason => `  The council may say: ${reason}`),
  ].join('\n')
}

const BOUNDARY = { by: 'by', before: 'before', 'at-least-until': 'at least until' } as const
const VERIFIED = {
  primary: 'text of the law read',
  primary_guidance: 'government guidance read',
  secondary: 'not verified: read on another page only',
  memory: 'not verified: not looked up',
} as const

function help(): number {
  console.log(`${USAGE}\n`)
  for (const [name, { group, words }] of EVENTS) console.log(`${name.padEnd(36)}${group}: ${words}`)
  return 0
}
