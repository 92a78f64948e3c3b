import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Route } from '#platform/routes.ts'
import { openApp, routes } from '../src/app.ts'
import { HouseClient } from './house-client.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

let work: PeopleAtWork
let every: Route[]
let file: string
beforeAll(async () => {
  work = await peopleAtWork()
  every = routes(work.house.app.context.config.root)
  file = idIn((await logCall(work.officer, { callerName: 'Maya Kowalska' })).path)
})
afterAll(() => work.close())

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** What is the same for everybody who asks, and says so in its address: the only things a browser may keep. */
const MAY_BE_KEPT = ['/house-style.css', '/logo', '/assets/*']
/** What holds no secret, but is asked for anew each time. */
const ASKED_ANEW = ['/api/openapi.json']

/** Public data for programs elsewhere: the same for everybody, and looks at no cookie. */
const isFeed = (path: string) => every.some(route => route.path === path && route.does.startsWith('feed '))

const addressOf = (path: string) =>
  path
    .replaceAll(/:file|:contact/g, file)
    .replaceAll(/:\w+/g, 'x')
    .replace('*', 'evenhand.css')

type Answer = Awaited<ReturnType<HouseClient['raw']>>

function missing({ headers, status }: Answer, path: string): string[] {
  const policy = (headers['content-security-policy'] ?? '').split(/; ?/)
  const kept = (MAY_BE_KEPT.includes(path) || isFeed(path)) && status === 200
  const wanted: [string, boolean][] = [
    ...POLICY.map(part => [part, policy.includes(part)] as [string, boolean]),
    ['nothing unsafe', !/unsafe|\*|data:|http/.test(policy.join())],
    ['nosniff', headers['x-content-type-options'] === 'nosniff'],
    ['no referrer', headers['referrer-policy'] === 'no-referrer'],
    ['no frames', headers['x-frame-options'] === 'DENY' || policy.includes("frame-ancestors 'none'")],
    ['no HSTS without TLS', headers['strict-transport-security'] === undefined],
    [
      'does not say what it runs on',
      headers['x-powered-by'] === undefined && headers['server'] === undefined,
    ],
    ['kept by nobody', kept || ASKED_ANEW.includes(path) || headers['cache-control'] === 'no-store'],
  ]
  return wanted.filter(([, isSo]) => !isSo).map(([what]) => what)
}

describe('every route answers with the headers that guard its reader', () => {
  const visitors = () => [work.house.visitor(), work.officer, work.coordinator]

  test('when it is asked', async () => {
    for (const { method, path } of every)
      for (const visitor of visitors()) {
        if (path === '/sign-out' || path.includes('sign-out')) continue
        const answer = await visitor.raw(method, addressOf(path))
        expect([method, path, answer.status, ...missing(answer, path)]).toEqual([method, path, answer.status])
      }
  })

  test('when it is asked in a way that it does not understand', async () => {
    for (const { path } of every)
      for (const type of ['application/json', 'application/x-www-form-urlencoded', 'image/png']) {
        const headers = { 'content-type': type }
        const answer = await work.officer.raw('POST', addressOf(path), { headers, payload: '{"a":' })
        // What only reads asks for no token.
        if (!['/families', '/deadlines', '/ask/continue'].includes(path))
          expect(answer.status).toBeGreaterThanOrEqual(400)
        expect([path, ...missing(answer, 'none')]).toEqual([path])
      }
  })

  test.each(['/nothing/here', '/api/nothing', '/%zz', '/families/%', `/families/${'x'.repeat(500)}`])(
    'and so does what is no route: %s',
    async path => {
      const answer = await work.officer.raw('GET', path)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(missing(answer, path).filter(what => !POLICY.includes(what))).toEqual([])
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(answer.body).not.toContain('zz')
    },
  )

  test('behind TLS they ask for TLS from then on, for a year at least', async () => {
    const { house } = work
    const config = { ...house.app.context.config, origin: 'https://partnership.example' }
    const app = await openApp(config, house.database, new Uint8Array(32).fill(7), { jobs: false })
    const client = new HouseClient(app.http, config.origin)
    for (const path of ['/', '/sign-in', '/house-style.css', '/nothing/here', '/health', '/api/openapi.json'])
      expect((await client.raw('GET', path)).headers['strict-transport-security']).toBe(
        'max-age=63072000; includeSubDomains',
      )
    await app.close()
  })
})

test('nobody is told which version of what is running here', async () => {
  for (const path of ['/', '/nothing', '/health', '/metrics', '/%zz'])
    expect(JSON.stringify((await work.officer.raw('GET', path)).headers)).not.toMatch(/fastify|express|node/i)
})
