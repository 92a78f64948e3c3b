import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import type { Route } from '#platform/routes.ts'
import { offerOf, routes } from '../src/app.ts'
import { A_SERVICE } from './a-service.ts'
import type { HouseClient } from './house-client.ts'
import { type Acting, TELLTALES } from './matrix/matrix-house.ts'
import { requestsFor } from './matrix/requests-for.ts'
import { idIn, logCall, type PeopleAtWork, peopleAtWork } from './people-at-work.ts'

// Whoever has shown the co-ordinator's password, and nothing else yet, is nobody: at every way in that there is.

const root = packageRoot(import.meta.dirname)
const offer = offerOf(root)
const guarded = routes(root).filter(({ who }) => who !== 'anyone' && who !== 'halfway')
const named = guarded.map(route => [`${route.method} ${route.path} (${route.does})`, route] as const)

let work: PeopleAtWork
let half: Acting
let file: string
beforeAll(async () => {
  work = await peopleAtWork()
  const [callerName = '', , childName = '', words = ''] = TELLTALES
  file = idIn((await logCall(work.officer, { callerName, childName, words })).path)
  half = await halfway(work.house.visitor())
})
afterAll(() => work.close())

async function halfway(client: HouseClient): Promise<Acting> {
  const { address, password, coordinatorName: name } = A_SERVICE
  const answer = await client.raw('POST', '/api/commands/sign-in', {
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ address, password }),
  })
  const cookie = /^[^;]+/.exec(answer.headers['set-cookie'] ?? '')?.[0] ?? ''
  expect(cookie).not.toBe('')
  // Their forms are made out to nobody: to whom a form belongs is known of whoever is signed in.
  const id = ''
  return { who: 'coordinator', roles: [], id, name, address, cookie, own: {}, session: undefined }
}

const counted = () =>
  work.rows(`select (select count(*) from casework.contact) as contacts, (select count(*) from people.account) as people,
    (select count(*) from people.session) as sessions, (select count(*) from vault.service_grant) as grants,
    (select count(*) from platform.draft) as drafts, (select count(*) from ledger.entry where outcome = 'done') as acts`)

describe('a password alone, of whoever leads the service, opens nothing at', () => {
  test.each(named)('%s', async (_name, route: Route) => {
    const before = await counted()
    const { context } = work.house.app
    for (const asked of requestsFor(route, offer, context, half, { file, q: 'Maya' })) {
      const { statusCode, headers, body } = await work.house.app.http.inject(asked)
      const leadsTo = String(headers.location ?? '')
      expect([401, 403, 404, 303], body).toContain(statusCode)
      if (statusCode === 303) expect(leadsTo).toMatch(/^\/sign-in(\/next)?(\?|$)/)
      for (const told of [...TELLTALES, A_SERVICE.coordinatorName]) expect(body).not.toContain(told)
    }
    expect(await counted()).toEqual(before)
  })
})

test('a page that anyone may open knows nothing of whoever is halfway in', async () => {
  const { http } = work.house.app
  const bare = (html: string) => html.replaceAll(/value="[^"]*"/g, '')
  for (const url of ['/', '/about/refusals', '/sign-in']) {
    const [known, nobody] = await Promise.all(
      [half.cookie, ''].map(cookie => http.inject({ url, headers: { cookie } })),
    )
    expect(bare(known?.body ?? '')).toBe(bare(nobody?.body ?? 'none'))
  }
})
