import { packageRoot } from '#platform/package-root.ts'
import type { Offer, Route } from '#platform/routes.ts'
import { mayPass, type Person } from '#platform/who.ts'
import { offerOf, routes } from '../../src/app.ts'
import type { Things } from './example-input.ts'
import { type Acting, type MatrixHouse, openMatrix } from './matrix-house.ts'
import { type Asked, requestsFor } from './requests-for.ts'
import { actsDone, fingerprint, shownIn, type TellTales, tellTales } from './traces.ts'

// Every route, every role and nobody signed in: made from the list of routes, so that a new one is covered by itself.
// Two locks stand before a row: the program asks who it is, and the database's row policies ask again. Each is
// switched off in turn, and the other alone must hold.

const root = packageRoot(import.meta.dirname)
const offer: Offer = offerOf(root)
const LOOKS = offer.queries.map(({ name }) => name)
export const guarded: readonly Route[] = routes(root).filter(({ who }) => who !== 'anyone')
export const withRows: readonly Route[] = guarded.filter(({ rows }) => rows)
/** Each route with what a test is called by. */
export const named = (list: readonly Route[]) =>
  list.map(route => [`${route.method} ${route.path} (${route.does})`, route] as const)

/** A house whose locks are on or off, and what its answers may be known by. */
export interface Matrix extends MatrixHouse {
  readonly tales: TellTales
}

/** Opens it, and has the co-ordinator read all there is, so that whatever the program keeps in memory is there to be let out. */
export async function lockedBy(locks: { check: boolean; policies: boolean }): Promise<Matrix> {
  const house = await openMatrix(locks)
  return { ...house, tales: await tellTales(house, await everythingRead(house)) }
}

const asPerson = ({ id, name, roles }: Acting): Person | undefined => (id ? { id, name, roles } : undefined)
export const letIn = ({ everybody }: MatrixHouse, { who }: Route) =>
  everybody.filter(person => mayPass(who, asPerson(person)))
export const shutOut = ({ everybody }: MatrixHouse, { who }: Route) =>
  everybody.filter(person => !mayPass(who, asPerson(person)))

export function somebody({ everybody }: MatrixHouse, who: Acting['who']): Acting {
  const found = everybody.find(person => person.who === who)
  if (!found) throw new Error(`There is no ${who}.`)
  return found
}

export interface Answer {
  asked: Asked
  status: number
  leadsTo: string
  body: string
}

/**
 * Uses a route about the colleague's things, or other ones: with every way of filling in its input, or only with all of
 * it, where whoever asks is turned away before anybody looks at it.
 */
export async function ask(
  { app, administrator, bystander, colleague }: MatrixHouse,
  route: Route,
  person: Acting,
  { things = colleague.own, ways = 'every' }: { things?: Things; ways?: 'every' | 'one' } = {},
): Promise<Answer[]> {
  const { rows } = await administrator.query(
    'select (select id from casework.file limit 1) as file, (select id from directory.organisation limit 1) as organisation',
  )
  const all = { q: 'Maya', person: bystander, ...colleague.own, ...things, ...rows[0] }
  const answers: Answer[] = []
  const requests = requestsFor(route, offer, app.context, person, all)
  for (const asked of ways === 'one' ? requests.slice(0, 1) : requests) {
    const { statusCode, headers, body } = await app.http.inject(asked)
    answers.push({ asked, status: statusCode, leadsTo: String(headers.location ?? ''), body })
  }
  return answers
}

async function everythingRead(matrix: MatrixHouse): Promise<string[]> {
  const readable = guarded.filter(({ does }) => does.startsWith('query') || does.startsWith('page'))
  const answers: string[] = []
  for (const route of readable)
    for (const { body, status } of await ask(matrix, route, somebody(matrix, 'coordinator')))
      if (status === 200 && body.startsWith('{')) answers.push(body)
  return answers
}

/**
 * Whoever is in already is led away from the steps of coming in. A key that was exchanged while the tests went on turns
 * nobody away: another refusal says so.
 */
export const isTurnedAway = ({ status, leadsTo, body }: Answer) =>
  status === 401 ||
  (status === 403 && !body.includes('key to families’ files')) ||
  (status === 303 && (leadsTo.startsWith('/sign-in?next=') || leadsTo === '/'))

/** An act is refused on its page: whoever may look at that page and not do this sees nothing that is not theirs to see. */
const seesPage = ({ method, path }: Route, person: Acting) =>
  method === 'POST' && offer.pages.some(page => page.path === path && mayPass(page.who, asPerson(person)))

/**
 * What these people see or change by using this route, though they should not; with `refused`, whom it did not turn away
 * as well. `looks` are the acts that only read: nothing is done by them.
 */
export async function tracesOf(
  matrix: Matrix,
  route: Route,
  people: readonly Acting[],
  { refused = false, looks = LOOKS }: { refused?: boolean; looks?: readonly string[] } = {},
): Promise<string[]> {
  const { administrator, tales } = matrix
  const [rows, acts] = [await fingerprint(administrator), await actsDone(administrator, looks)]
  const traces: string[] = []
  for (const person of people)
    for (const answer of await ask(matrix, route, person, { ways: refused ? 'one' : 'every' })) {
      if (refused && !isTurnedAway(answer)) traces.push(`${person.who} got ${answer.status}`)
      const shown = seesPage(route, person) ? [] : shownIn(answer.body, tales, answer.asked, person)
      traces.push(...shown.map(tale => `${person.who} saw "${tale}"`))
    }
  if ((await fingerprint(administrator)) !== rows) traces.push('somebody changed a row')
  if ((await actsDone(administrator, looks)) !== acts) traces.push('something was entered as done')
  return traces
}
