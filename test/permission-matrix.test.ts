import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import type { Route } from '#platform/routes.ts'
import { LEADERS, mayPass, type Person, type Role } from '#platform/who.ts'
import { offerOf, routes } from '../src/app.ts'
import type { Things } from './matrix/example-input.ts'
import { type Acting, type MatrixHouse, openMatrix } from './matrix/matrix-house.ts'
import { type Asked, requestsFor } from './matrix/requests-for.ts'
import { actsDone, fingerprint, fingerprintOf, shownIn, tellTales } from './matrix/traces.ts'

// Every route, every role and nobody signed in: made from the list of routes, so that a new one is covered by itself.
// Two locks stand before a row: the program asks who it is, and the database's row policies ask again. Each is
// switched off in turn, and the other alone must hold.

const root = packageRoot(import.meta.dirname)
const offer = offerOf(root)
const guarded = routes(root).filter(({ who }) => who !== 'anyone')
const withRows = guarded.filter(({ rows }) => rows)
const nameOf = ({ method, path, does }: Route) => `${method} ${path} (${does})`
const named = (list: readonly Route[]) => list.map(route => [nameOf(route), route] as const)

/** One test that asks every route takes as long as there are routes. */
const ALL_ROUTES_MS = 120_000

let matrix: MatrixHouse
let tales: Set<string>

function lockedBy(locks: { check: boolean; policies: boolean }): void {
  beforeAll(async () => {
    matrix = await openMatrix(locks)
    tales = await tellTales(matrix, await everythingRead())
  })
  afterAll(() => matrix.close())
}

describe('with both locks on, whoever may not is refused at', () => {
  lockedBy({ check: true, policies: true })

  test.each(named(guarded))('%s', async (_name, route) => {
    expect(await tracesOf(route, shutOut(route), isTurnedAway)).toEqual([])
  })
})

describe('with the program’s check off, the row policies alone keep whoever may not from', () => {
  lockedBy({ check: false, policies: true })

  test.each(named(withRows))('%s', async (_name, route) => {
    expect(await tracesOf(route, shutOut(route))).toEqual([])
  })
})

describe('with the row policies off, the program’s check alone refuses whoever may not at', () => {
  lockedBy({ check: true, policies: false })

  test.each(named(withRows))('%s', async (_name, route) => {
    expect(await tracesOf(route, shutOut(route), isTurnedAway)).toEqual([])
  })
})

describe('with both locks off', () => {
  lockedBy({ check: false, policies: false })

  test(
    'the matrix sees a leak or a write at most routes, so that it can fail',
    async () => {
      const unseen: Route[] = []
      const byRole = withRows.filter(({ who }) => who !== 'signed-in' && who !== 'halfway')
      for (const route of byRole)
        if ((await tracesOf(route, [somebody('practitioner')])).length === 0) unseen.push(route)
      say(
        `${guarded.length} guarded routes, ${withRows.length} with rows, ${matrix.everybody.length} kinds of visitor.`,
      )
      say(`Without rows, so not asked of the row policies: ${listOf(guarded.filter(({ rows }) => !rows))}.`)
      say(`Opened without either lock, and no row was recognised: ${listOf(unseen)}.`)
      expect(unseen.length).toBeLessThan(byRole.length / 2)
    },
    ALL_ROUTES_MS,
  )
})

describe.each([
  ['both locks on', true],
  ['the row policies off', false],
])('with %s, whoever may pass cannot touch what is a colleague’s by way of', (_name, policies) => {
  lockedBy({ check: true, policies })

  const others = withRows.filter(({ does }) => !SHARED.includes(does))
  test.each(named(others))('%s', async (_route, route) => {
    const { colleague, administrator } = matrix
    for (const person of letIn(route).filter(one => one !== colleague && !isLeader(one))) {
      await matrix.renew(person)
      const before = await fingerprintOf(administrator, colleague.id)
      await ask(route, person, colleague.own)
      expect(await fingerprintOf(administrator, colleague.id), person.who).toBe(before)
    }
  })
})

describe('whoever may pass is not turned away at', () => {
  lockedBy({ check: true, policies: true })

  test.each(named(guarded))('%s', async (_name, route) => {
    for (const person of letIn(route)) {
      await matrix.renew(person)
      for (const answer of await ask(route, person, person.own)) {
        expect(isTurnedAway(answer), `${person.who}: ${answer.status}`).toBe(false)
        expect(answer.status, `${person.who}: ${answer.body}`).toBeLessThan(500)
      }
    }
  })
})

/** A contact that stands to be finished is the whole team's: whoever has time finishes it, and what was written stays. */
const SHARED = ['command finish-contact']

const asPerson = ({ id, name, roles }: Acting): Person | undefined => (id ? { id, name, roles } : undefined)
const letIn = ({ who }: Route) => matrix.everybody.filter(person => mayPass(who, asPerson(person)))
const shutOut = ({ who }: Route) => matrix.everybody.filter(person => !mayPass(who, asPerson(person)))
const isLeader = ({ roles }: Acting) => roles.some(role => (LEADERS as readonly Role[]).includes(role))
const listOf = (list: readonly Route[]) =>
  list.map(({ method, path }) => `${method} ${path}`).join(', ') || 'none'
const say = (line: string) => process.stdout.write(`${line}\n`)

function somebody(who: Acting['who']): Acting {
  const found = matrix.everybody.find(person => person.who === who)
  if (!found) throw new Error(`There is no ${who}.`)
  return found
}

interface Answer {
  asked: Asked
  status: number
  leadsTo: string
  body: string
}

/** Uses a route about the colleague's things, or other ones; every way of filling in its input. */
async function ask(route: Route, person: Acting, things: Things = matrix.colleague.own): Promise<Answer[]> {
  const { rows } = await matrix.administrator.query('select id from casework.file')
  const { rows: known } = await matrix.administrator.query('select id from directory.organisation limit 1')
  const answers: Answer[] = []
  const all = {
    q: 'Maya',
    person: matrix.bystander,
    ...matrix.colleague.own,
    ...things,
    file: rows[0].id,
    organisation: known[0].id,
  }
  for (const asked of requestsFor(route, offer, matrix.app.context, person, all)) {
    const { statusCode, headers, body } = await matrix.app.http.inject(asked)
    answers.push({ asked, status: statusCode, leadsTo: String(headers.location ?? ''), body })
  }
  return answers
}

/** The co-ordinator reads all there is, so that whatever the program keeps in memory is there to be let out. */
async function everythingRead(): Promise<string[]> {
  const readable = guarded.filter(({ does }) => does.startsWith('query') || does.startsWith('page'))
  const answers: string[] = []
  for (const route of readable)
    for (const { body, status } of await ask(route, somebody('coordinator')))
      if (status === 200 && body.startsWith('{')) answers.push(body)
  return answers
}

/** Whoever is in already is led away from the steps of coming in. */
const isTurnedAway = ({ status, leadsTo }: Answer) =>
  status === 401 ||
  status === 403 ||
  (status === 303 && (leadsTo.startsWith('/sign-in?next=') || leadsTo === '/'))

/** What these people see or change by using this route, though they should not, and whom it did not turn away. */
async function tracesOf(
  route: Route,
  people: readonly Acting[],
  isExpected: (answer: Answer) => boolean = () => true,
): Promise<string[]> {
  const { administrator } = matrix
  const [rows, acts] = [await fingerprint(administrator), await actsDone(administrator)]
  const traces: string[] = []
  for (const person of people)
    for (const answer of await ask(route, person)) {
      if (!isExpected(answer)) traces.push(`${person.who} got ${answer.status}`)
      const shown = shownIn(answer.body, tales, answer.asked, person)
      traces.push(...shown.map(tale => `${person.who} saw "${tale}"`))
    }
  if ((await fingerprint(administrator)) !== rows) traces.push('somebody changed a row')
  if ((await actsDone(administrator)) !== acts) traces.push('something was entered as done')
  return traces
}
