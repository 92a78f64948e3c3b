import type pg from 'pg'
import { readConfig } from '#platform/config.ts'
import { type App, openApp } from '../src/app.ts'
import { chance } from '../src/demo/chance.ts'
import { A_SERVICE } from '../test/a-service.ts'
import { confirmSheets } from '../test/confirm-sheets.ts'
import { type HandSetClock, handSetClock } from '../test/hand-set-clock.ts'
import { HouseClient } from '../test/house-client.ts'
import { becomeSomebody } from '../test/second-factor.ts'
import { chooseThroughPages } from '../test/set-up-through-pages.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import type { MigratedDatabase } from './proving/with-migrated-database.ts'

/** What is to be tried, and what says so. */
export interface AlikePlan {
  readonly pairs: number
  readonly seed: number
  readonly log: (line: string) => void
}

/** What was seen on one public way in. */
export interface AlikeSeen {
  readonly way: string
  readonly pairs: number
  /** Pairs whose answers differed in status, heads or a byte of what is shown. */
  readonly different: number
  /** How far the two sets of times lie apart (Kolmogorov and Smirnov), and from where on that is more than chance. */
  readonly apart: number
  readonly chance: number
}

/** One side of a pair: a family as an outsider would name it. */
interface Named {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly child: string
}

const FAMILIES = 40
const WAYS = ['ask', 'practitioner', 'sign-in'] as const
type Way = (typeof WAYS)[number]

/**
 * Asks as an outsider does, over every public way in where a family or a worker may be named: about somebody who is
 * known here, and about somebody of the same length who is not, in either order. Answers must be the same to the byte,
 * but for ids and tokens that are new each time, which have the same length (T1).
 */
export async function proveAlike(
  plan: AlikePlan,
  place: MigratedDatabase & { owner?: pg.ClientConfig },
): Promise<AlikeSeen[]> {
  const clock = handSetClock()
  const config = readConfig({ EVENHAND_DATA: await temporaryFolder('alike'), LOG_LEVEL: 'silent' })
  const connection = { app: place.app, owner: place.owner ?? place.administrator }
  const app = await openApp(config, connection, new Uint8Array(32).fill(5), { jobs: false, clock })
  const next = chance(plan.seed)
  try {
    const known = await familiesKnown(app, clock, next)
    const seen: AlikeSeen[] = []
    for (const way of WAYS)
      seen.push(
        await asked(way, Math.ceil(plan.pairs / WAYS.length), { app, clock, known, next, log: plan.log }),
      )
    return seen
  } finally {
    await app.close()
  }
}

/** A service with families in it, logged as calls. */
async function familiesKnown(app: App, clock: HandSetClock, next: () => number): Promise<Named[]> {
  const coordinator = new HouseClient(app.http)
  const { page } = await becomeSomebody(coordinator, await chooseThroughPages(coordinator), clock.now())
  await confirmSheets(coordinator, page)
  const known = Array.from({ length: FAMILIES }, () => somebody(next))
  for (const { name, phone, child } of known) {
    const { status, answer } = await coordinator.api('/api/commands/log-contact', {
      callerName: name,
      phone,
      words: `About ${child}.`,
    })
    if (status !== 200) throw new Error(`A family could not be put in: ${JSON.stringify(answer)}`)
  }
  return known
}

interface Asking {
  readonly app: App
  readonly clock: HandSetClock
  readonly known: readonly Named[]
  readonly next: () => number
  readonly log: (line: string) => void
}

async function asked(way: Way, pairs: number, { app, clock, known, next, log }: Asking): Promise<AlikeSeen> {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  let different = 0
  for (let n = 0; n < pairs; n++) {
    const one = known[n % known.length] as Named
    const sides = {
      known: way === 'sign-in' ? { ...one, email: A_SERVICE.address } : one,
      unknown: otherLike(one, way, next),
    }
    const order = next() < 0.5 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)
    const answers: Partial<Record<'known' | 'unknown', string>> = {}
    for (const side of order) {
      // A day, so that neither the hour's count of forms nor the count of wrong passwords plays a part.
      clock.pass(1_500)
      const { took, shown } = await answerTo(app, clock, way, sides[side])
      times[side].push(took)
      answers[side] = shown
    }
    if (answers.known === answers.unknown) continue
    different++
    log(`${way}: ${firstDifference(answers.known ?? '', answers.unknown ?? '')}`)
  }
  return { way, pairs, different, ...apartBy(times.known, times.unknown) }
}

/** What an outsider gets to see after sending the form: each answer on the way, without what is new each time. */
async function answerTo(app: App, clock: HandSetClock, way: Way, named: Named) {
  const client = new HouseClient(app.http)
  const form = await client.get(PATHS[way])
  clock.pass(1)
  const { action, fields } = client.fill(form, VALUES[way](named))
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'http://localhost:8080',
    'sec-fetch-site': 'same-origin',
  }
  const begun = performance.now()
  const answer = await client.raw('POST', action || form.path, { headers, payload: fields.toString() })
  const took = performance.now() - begun
  const shown = [sameOf(answer, named)]
  const to = answer.headers['location']
  if (to) shown.push(sameOf(await client.raw('GET', new URL(to, 'http://localhost:8080').pathname), named))
  return { took, shown: shown.join('\n') }
}

const PATHS: Readonly<Record<Way, string>> = {
  ask: '/ask',
  practitioner: '/ask/practitioner',
  'sign-in': '/sign-in',
}

const VALUES: Readonly<Record<Way, (named: Named) => Record<string, string>>> = {
  ask: ({ name, phone, email, child }) => ({
    ...{ from: 'parent', name, phone, email, child, childAge: '9', words: 'The council will not assess.' },
  }),
  practitioner: ({ name, phone, child }) => ({
    ...{ yourName: 'Sam Senco', yourPost: 'SENCO, Mere School', yourEmail: 'sam@school.example' },
    ...{ agreedBy: 'parent', name, agreedHow: 'in-person', phone, child, words: 'They would like support.' },
  }),
  'sign-in': ({ email }) => ({ address: email, password: 'not their password' }),
}

interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** Ids, tokens, references and moments stand for themselves by their length; what was typed is only echoed. */
function sameOf({ status, headers, body }: Answered, named: Named): string {
  const { date: _, 'set-cookie': cookie, ...rest } = headers
  const heads = Object.entries({ ...rest, cookie: cookie?.replaceAll(/=[^;]*/g, '=') }).sort()
  const whole = JSON.stringify([status, heads, body])
  return Object.values(named)
    .reduce((text, typed) => text.replaceAll(typed, 'typed'.padEnd(typed.length, '-')), whole)
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/[\w-]+\.\d{13}\.[\w-]{20,}/g, (token: string) => `token of ${token.length}`)
    .replaceAll(/R-[0-9A-Z]{7}/g, (reference: string) => `reference of ${reference.length}`)
    .replaceAll(/\d{1,2} [A-Z][a-z]+ \d{4}(?:, \d\d:\d\d)?/g, 'moment')
    .replaceAll(/(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/g, 'day')
}

/** Somebody of the same length in every part; for signing in, an address of the same length that nobody has. */
const otherLike = (one: Named, way: Way, next: () => number): Named => {
  const other = somebody(next)
  return way === 'sign-in'
    ? { ...other, email: A_SERVICE.address.replace(/^./, 'x') }
    : { ...other, email: other.email.padEnd(one.email.length) }
}

/** An invented name, number and address, always of the same length. */
function somebody(next: () => number): Named {
  const letters = (count: number) =>
    Array.from({ length: count }, () => String.fromCharCode(97 + Math.floor(next() * 26))).join('')
  const capital = (word: string) => word.replace(/^./, first => first.toUpperCase())
  const digits = Array.from({ length: 6 }, () => Math.floor(next() * 10)).join('')
  return {
    name: `${capital(letters(6))} ${capital(letters(8))}`,
    phone: `01632 ${digits}`,
    email: `${letters(8)}@home.example`,
    child: capital(letters(5)),
  }
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((letter, n) => letter !== other[n])
  return `“${one.slice(Math.max(0, at - 40), at + 40)}” is not “${other.slice(Math.max(0, at - 40), at + 40)}”`
}

/** The largest distance between the two empirical distributions, and the one that chance passes once in a thousand times. */
function apartBy(one: readonly number[], other: readonly number[]): { apart: number; chance: number } {
  const [a, b] = [one.toSorted((x, y) => x - y), other.toSorted((x, y) => x - y)]
  const below = (all: readonly number[], value: number) =>
    all.filter(time => time <= value).length / all.length
  const apart = Math.max(...[...a, ...b].map(value => Math.abs(below(a, value) - below(b, value))))
  return { apart, chance: 1.95 * Math.sqrt((a.length + b.length) / (a.length * b.length)) }
}
